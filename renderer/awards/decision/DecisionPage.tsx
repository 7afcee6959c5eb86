import { useCallback, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import type { MoneyCatalogue } from '#core/office/catalogue.ts';
import { missingItems } from '#core/awards/checklist.ts';
import type { BasisSwap } from '#core/awards/basisDoubt.ts';
import { decisionDay } from '#core/awards/decisionDay.ts';
import { mayWrite } from '#core/office/actor.ts';
import { normalizeText } from '#core/text/normalize.ts';
import { useApi } from '../../api/ApiContext.ts';
import { decisionView, type DecisionView } from '../../api/awardsQueries.ts';
import type { OfficeRecord } from '../../api/officeQueries.ts';
import { Notice } from '../../shared/Notice.tsx';
import { PaperNotices } from '../../shared/PaperMenu.tsx';
import { SavingNotice } from '../../shared/saving/SavingNotice.tsx';
import { useSavedStep } from '../../shared/saving/useSavedStep.ts';
import { useMediaQuery } from '../../shared/useMediaQuery.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { StatusTag } from '../../shared/StatusTag.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYearOf } from '../../shell/YearContext.tsx';
import { DecisionActions } from './DecisionActions.tsx';
import { DecisionContext } from './DecisionContext.ts';
import { DecisionFlows, type Flow } from './DecisionFlows.tsx';
import { DecisionRail, type RailTop } from './DecisionRail.tsx';
import { DecisionTitle } from './DecisionTitle.tsx';
import { CorrectionNotices } from './flows/CorrectionNotices.tsx';
import { useDecisionPapers } from './flows/useDecisionPapers.ts';
import { focusField, type FieldName } from './goToField.ts';
import { ConflictNotice } from './header/ConflictNotice.tsx';
import { headerDrafts } from './header/headerDraft.ts';
import { HeaderFacts } from './header/HeaderFacts.tsx';
import { HeaderForm } from './header/HeaderForm.tsx';
import { HeaderSummary } from './header/HeaderSummary.tsx';
import { useHeaderDraft } from './header/useHeaderDraft.ts';
import { LinesPanel } from './lines/LinesPanel.tsx';
import { PapersAndHistory } from './PapersAndHistory.tsx';
import { StatusSteps } from './StatusSteps.tsx';
import { useDecisionCommands } from './useDecisionCommands.ts';
import { useFolding } from './useFolding.ts';
import { useUndo } from './useUndo.ts';

interface DecisionPageProps {
  view: DecisionView;
  office: OfficeRecord;
  catalogue: MoneyCatalogue;
}

/** From here on a short list leaves room under it. */
const WIDE = '(min-width: 1700px)';

/** One decision: its header, its list, and beside them what is explained or missing. */
export function DecisionPage({ view, office, catalogue }: DecisionPageProps) {
  const { decision, totals, sharedAmounts, unnamedPayer, checklist, undoable, replacementDraftId } = view;
  const api = useApi();
  const queryClient = useQueryClient();
  const { actor, today } = useAppInfo();
  useYearOf(view.year);
  const canEdit = decision.status === 'DRAFT' && mayWrite(actor.role);
  const editing = useHeaderDraft(decision);
  const folding = useFolding(totals, sharedAmounts.length);
  const undo = useUndo(decision.id);
  const [rail, setRail] = useOpened<RailTop | null>(null);
  const [flow, setFlow] = useState<Flow | null>(null);
  const missing = missingItems(checklist);
  const hasRoomBelow = useMediaQuery(WIDE) && !folding.canFold;

  const { setFolded } = folding;
  const { form, change } = editing;
  const goTo = useCallback(
    (field: FieldName) => {
      // The field must be on the page before it can take the focus.
      if (field !== 'lines') flushSync(() => setFolded(false));
      focusField(field);
    },
    [setFolded],
  );
  const swapBasis = useCallback(
    ({ from, to }: BasisSwap) => {
      const stands = form.bases.findIndex(({ text }) => normalizeText(text) === from);
      // Written anew since the checklist was read.
      if (stands === -1) goTo('bases');
      else change({ bases: form.bases.with(stands, { text: to, date: null }) });
    },
    [form.bases, change, goTo],
  );
  const flush = async () => {
    const isSaved = await editing.flush();
    const wrong = headerDrafts.firstProblem(editing.draft);
    if (!isSaved && wrong !== undefined) goTo(wrong);
    return isSaved;
  };
  const issuing = useSavedStep(flush, async () => {
    // The checklist of what was just written, not of what was on screen before.
    const fresh = await queryClient.query({ ...decisionView(api, decision.id), staleTime: 0 });
    const [first] = missingItems(fresh.checklist);
    if (first) goTo(first.target);
    else setFlow('ISSUE');
  });
  // Undo takes back the newest step, which may still be in the fields; and what is typed belongs on the paper.
  const undoing = useSavedStep(flush, () => undo.mutate());
  const papers = useDecisionPapers(decision, totals, flush);
  const onPaste = useCallback((text: string) => setRail({ kind: 'PASTE', text }), [setRail]);

  useDecisionCommands({
    canEdit,
    undo: undoing.take,
    issue: issuing.take,
    papers,
    pickUnits: () => setRail({ kind: 'UNITS' }),
    pickPeople: () => setRail({ kind: 'PEOPLE' }),
  });

  const offeredOn = decisionDay({ issuedOn: decision.issuedOn, year: view.year }, today);
  const page = useMemo(
    () => ({
      decision,
      offeredOn,
      totals,
      sharedAmounts,
      unnamedPayer,
      checklist,
      canEdit,
      goTo,
      swapBasis,
      catalogue,
      profile: office.profile,
      settings: office.settings,
    }),
    [decision, offeredOn, totals, sharedAmounts, unnamedPayer, checklist, canEdit, goTo, swapBasis, catalogue, office],
  );
  return (
    <DecisionContext value={page}>
      <Page
        path={[
          { label: 'Quyết định khen thưởng', to: '/awards' },
          { label: decision.number === '' ? 'Quyết định chưa có số' : `Quyết định ${decision.number}` },
        ]}
        title={
          <DecisionTitle
            title={editing.form.title}
            error={editing.problemOf('title')}
            onChange={(title) => editing.change({ title })}
          />
        }
        status={<StatusTag status={decision.status} />}
        actions={
          <DecisionActions
            undoable={undoable}
            isUndoing={undo.isPending}
            onUndo={undoing.take}
            papers={papers}
            onIssue={issuing.take}
            onReplace={() => setFlow('REPLACE')}
            onRevoke={() => setFlow('REVOKE')}
            onDelete={() => setFlow('DELETE')}
            hasReplacementDraft={replacementDraftId !== null}
          />
        }
        railLabel="Giải thích và kiểm tra"
        rail={<DecisionRail top={rail} onClose={() => setRail(null)} withHistory={!hasRoomBelow} />}
      >
        <StatusSteps status={decision.status} missing={missing.length} />
        <CorrectionNotices replacementDraftId={replacementDraftId} />
        <PaperNotices papers={papers} />
        <ConflictNotice draft={editing.draft} onSettle={editing.settle} />
        <SavingNotice saving={editing} />
        {issuing.failure && <Notice tone="danger">{issuing.failure.message}</Notice>}
        {folding.isFolded ? (
          <HeaderSummary header={editing.form} onOpen={() => setFolded(false)} />
        ) : canEdit ? (
          <HeaderForm
            header={editing.form}
            onChange={editing.change}
            errorOf={editing.problemOf}
            onFold={folding.canFold ? () => setFolded(true) : undefined}
          />
        ) : (
          <HeaderFacts decision={decision} />
        )}
        <LinesPanel
          explainedId={rail?.kind === 'EXPLAIN' ? rail.lineId : null}
          onExplain={(lineId) => setRail({ kind: 'EXPLAIN', lineId })}
          onPickUnits={() => setRail({ kind: 'UNITS' })}
          onPickPeople={() => setRail({ kind: 'PEOPLE' })}
          onPaste={onPaste}
          onShare={(sum) => setRail(sum)}
        />
        {hasRoomBelow && <PapersAndHistory papers={papers} />}
        <DecisionFlows flow={flow} onClose={() => setFlow(null)} />
      </Page>
    </DecisionContext>
  );
}
