import { useMemo, useState } from 'react';
import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { computeScore, refusedProblems } from '#core/clusters/scores/computeScore.ts';
import { pledgedFigures, type PledgedFigure } from '#core/clusters/scores/pledgedFigures.ts';
import {
  SCORE_PART_LABELS,
  SCORE_PARTS,
  SCORE_PERIOD_LABELS,
  type ScorePart,
} from '#core/clusters/scores/scoreEntries.ts';
import { sheetItems } from '#core/clusters/scores/sheetRows.ts';
import { mayWrite } from '#core/office/actor.ts';
import type { SheetView } from '../../../api/scoresQueries.ts';
import { AttachedFiles } from '../../../attachments/AttachedFiles.tsx';
import { ExportNotice } from '../../../shared/ExportNotice.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { Notice } from '../../../shared/Notice.tsx';
import { RailSection } from '../../../shared/RailSection.tsx';
import { SavingNotice } from '../../../shared/saving/SavingNotice.tsx';
import { useSavedStep } from '../../../shared/saving/useSavedStep.ts';
import { useMediaQuery } from '../../../shared/useMediaQuery.ts';
import { useAppInfo } from '../../../shell/AppInfo.ts';
import { Page } from '../../../shell/Page.tsx';
import { useYearOf } from '../../../shell/YearContext.tsx';
import { goToField, RefusedTextContext, useRefusedTexts } from '../../../shared/inputs/refusedTexts.ts';
import { useScorePaper, useSheetExport } from '../useSheetExport.ts';
import { valueFieldId } from './EntryFields.tsx';
import { MissingSection } from './MissingSection.tsx';
import { PartBar } from './PartBar.tsx';
import { PartConflict } from './PartConflict.tsx';
import { entryOf } from './partDraft.ts';
import { PledgeSection } from './PledgeSection.tsx';
import { differenceWords, pointsByKey } from './sheetWords.ts';
import { SheetTable, type ScoredPart } from './SheetTable.tsx';
import { SheetTotals } from './SheetTotals.tsx';
import { usePartDraft } from './usePartDraft.ts';

/** From here on explanations keep their column beside the rail. */
const WIDE = '(min-width: 1700px)';

interface ScoreSheetProps {
  sheet: SheetView;
  part: ScorePart;
  onPart: (part: ScorePart) => void;
}

/** What is under way beside the sheet. */
type Work = 'FINISH' | 'PROOFS' | 'PLEDGE' | null;

/** One member's sheet: one part in hand, the two others beside it. */
export function ScoreSheet({ sheet, part, onPart }: ScoreSheetProps) {
  const { template, pledge, member, crossMember, period, year, lockedAt } = sheet;
  const { actor } = useAppInfo();
  useYearOf(year);
  const editing = usePartDraft(sheet, part);
  const exporting = useSheetExport({ yearId: sheet.yearId, part, period, memberIds: [member.id] });
  const printing = useScorePaper(sheet.sheetId);
  const exportForm = useSavedStep(editing.flush, exporting.start);
  const exportPaper = useSavedStep(editing.flush, printing.start);
  const [work, setWork] = useState<Work>(null);
  const isFinishing = work === 'FINISH';
  // The lines as they were when asked for: one that is put right stays in sight.
  const [onlyKeys, setOnlyKeys] = useState<ReadonlySet<string> | null>(null);
  const isWide = useMediaQuery(WIDE);
  const typed = editing.form;
  const mayScore = lockedAt === null && mayWrite(actor.role);
  const canEdit = mayScore && !typed.isFinal;

  const parts = useMemo(() => {
    const scored = (each: ScorePart): ScoredPart | null => {
      const entries = each === part ? typed.entries : sheet.parts[each]?.entries;
      return entries === undefined ? null : { entries, result: computeScore(template, entries, each) };
    };
    return { SELF: scored('SELF'), CROSS: scored('CROSS'), APPRAISED: scored('APPRAISED') };
  }, [template, sheet.parts, part, typed.entries]);
  const result = useMemo(() => computeScore(template, typed.entries, part), [template, typed.entries, part]);
  const differing = useMemo(() => differingLines(parts), [parts]);
  const pledged = useMemo(() => (pledge ? pledgedFigures(template, pledge) : NOTHING_PLEDGED), [template, pledge]);
  const quantities = sheetItems(template, part).filter(
    (item) => item.isCounted && item.type === 'CRITERION' && item.measure.type === 'QUANTITY',
  );
  const mayTake = canEdit && pledge !== null && quantities.length > 0;
  const refused = refusedProblems(result);
  const { refused: texts, tell } = useRefusedTexts();
  const unread = texts[0];

  const finishNow = () => {
    if (unread) {
      goToField(unread.fieldId);
      return;
    }
    setWork(null);
    editing.setFinal(true);
  };
  const finish = () => {
    if (result.problems.length === 0) finishNow();
    else setWork('FINISH');
  };
  const areaPath = `/clusters/${sheet.clusterId}`;
  const boardPath = `${areaPath}/years/${year}/scores`;
  const rail =
    canEdit && isFinishing ? (
      <MissingSection
        problems={result.problems}
        names={new Map(sheetItems(template, part).map(({ key, name }) => [key, name]))}
        isSaving={editing.isSaving}
        onFinish={finishNow}
        onClose={() => setWork(null)}
      />
    ) : mayTake && work === 'PLEDGE' ? (
      <PledgeSection
        sheet={sheet}
        pledge={pledge}
        items={quantities}
        entryOf={(key) => entryOf(typed.entries, key)}
        onEnter={editing.enter}
        onClose={() => setWork(null)}
      />
    ) : work === 'PROOFS' ? (
      <RailSection title="Minh chứng" onClose={() => setWork(null)}>
        <AttachedFiles ownerType="scoreSheet" ownerId={sheet.sheetId} mayChange={mayScore} />
      </RailSection>
    ) : undefined;
  const words = SCORE_PART_LABELS[part].toLowerCase();
  return (
    <Page
      path={[
        { label: 'Cụm, khối thi đua', to: '/clusters' },
        { label: sheet.clusterName, to: areaPath },
        { label: `Năm ${year}`, to: `${areaPath}/years/${year}` },
        { label: 'Bảng điểm', to: boardPath },
        { label: member.shortName },
      ]}
      title={
        <h1 title={member.name}>
          {member.name}
          {period !== 'YEAR' && `, ${SCORE_PERIOD_LABELS[period].toLowerCase()}`}
        </h1>
      }
      actions={
        <>
          {mayTake && <Button onClick={() => setWork('PLEDGE')}>Điền số từ giao ước</Button>}
          <Button onClick={() => setWork('PROOFS')}>Minh chứng</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'form', label: `Phiếu ${words} để điền`, onClick: exportForm.take },
                { key: 'paper', label: 'Bảng điểm để ký', onClick: exportPaper.take },
              ],
            }}
          >
            <Button>
              Xuất Excel <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
          {canEdit && (
            <Button type="primary" loading={editing.isSaving && isFinishing} onClick={finish}>
              Hoàn tất {words}
            </Button>
          )}
          {mayScore && !canEdit && <Button onClick={() => editing.setFinal(false)}>Mở lại phần {words}</Button>}
        </>
      }
      railLabel="Việc với bảng điểm"
      rail={rail}
    >
      <ExportNotice exporting={exporting} what="phiếu chấm điểm" />
      <ExportNotice exporting={printing} what="bảng điểm" />
      {lockedAt !== null && <Notice tone="info">Năm {year} của cụm đã khóa, bảng điểm chỉ để xem.</Notice>}
      {part === 'CROSS' && crossMember === null && (
        <Notice tone="info" actions={<Link to={boardPath}>Phân công</Link>}>
          Chưa phân công đơn vị chấm chéo cho {member.name}.
        </Notice>
      )}
      <SavingNotice saving={editing} />
      {refused[0] && (
        <Notice
          tone="warn"
          actions={<LinkButton onClick={() => goToField(valueFieldId(refused[0]?.key ?? ''))}>Đến ô</LinkButton>}
        >
          Chưa lưu, nội dung vẫn còn trên màn hình: {refused[0].message}
        </Notice>
      )}
      {unread && (
        <Notice tone="warn" actions={<LinkButton onClick={() => goToField(unread.fieldId)}>Đến ô</LinkButton>}>
          Chưa nhận “{unread.text}” vì không phải một con số; điểm trước đó của ô vẫn giữ nguyên.
        </Notice>
      )}
      <PartConflict template={template} part={part} draft={editing.draft} onSettle={editing.settle} />
      <PartBar
        part={part}
        // Each part is a draft of its own: this one is saved before another takes its place.
        onPart={(next) => void editing.flush().then((isSaved) => isSaved && onPart(next))}
        states={{
          SELF: statusOf(sheet, 'SELF'),
          CROSS: statusOf(sheet, 'CROSS'),
          APPRAISED: statusOf(sheet, 'APPRAISED'),
        }}
        typed={typed}
        usualScorer={usualScorer(sheet, part)}
        canEdit={canEdit}
        onChange={editing.change}
        onTakeOver={
          canEdit && part !== 'SELF' && parts.SELF ? () => editing.takeOver(parts.SELF?.entries ?? []) : undefined
        }
        differences={differing.size}
        showsDifferences={onlyKeys !== null}
        onShowDifferences={(shows) => setOnlyKeys(shows ? differing : null)}
      />
      <RefusedTextContext value={tell}>
        <SheetTable
          template={template}
          part={part}
          canEdit={canEdit}
          parts={parts}
          pledged={pledged}
          hasNotes={rail === undefined || isWide}
          onlyKeys={onlyKeys}
          onEnter={editing.enter}
        />
      </RefusedTextContext>
      <SheetTotals part={part} result={result} scale={template.scale} />
    </Page>
  );
}

const NOTHING_PLEDGED: ReadonlyMap<string, PledgedFigure> = new Map();

/** Who scores a part as a rule, offered where nobody is named yet. */
function usualScorer({ member, crossMember }: SheetView, part: ScorePart): string {
  return { SELF: member.shortName, CROSS: crossMember?.shortName ?? '', APPRAISED: '' }[part];
}

const statusOf = (sheet: SheetView, part: ScorePart) => sheet.parts[part]?.status ?? null;

/** Lines some part sees otherwise than the member itself. */
function differingLines(parts: Record<ScorePart, ScoredPart | null>): ReadonlySet<string> {
  const own = parts.SELF && pointsByKey(parts.SELF.result);
  if (!own) return new Set();
  const keys = SCORE_PARTS.flatMap((part) => {
    const scored = parts[part];
    if (part === 'SELF' || !scored) return [];
    return [...pointsByKey(scored.result)].flatMap(([key, points]) =>
      differenceWords(own.get(key), points) === null ? [] : [key],
    );
  });
  return new Set(keys);
}
