import { useState } from 'react';
import { App, Button } from 'antd';
import { mayWrite } from '#core/office/actor.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import type { ScoreBoard } from '../../../api/scoresQueries.ts';
import { ExportNotice } from '../../../shared/ExportNotice.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { Notice } from '../../../shared/Notice.tsx';
import { TotalsBar } from '../../../shared/TotalsBar.tsx';
import { useMediaQuery } from '../../../shared/useMediaQuery.ts';
import { useWrite } from '../../../shared/useWrite.ts';
import { useAppInfo } from '../../../shell/AppInfo.ts';
import { Page } from '../../../shell/Page.tsx';
import { useYearOf } from '../../../shell/YearContext.tsx';
import { memberLabels } from '../memberLabels.ts';
import { useRankingExport, useSheetExport } from '../useSheetExport.ts';
import { BoardBar } from './BoardBar.tsx';
import { BoardTable } from './BoardTable.tsx';
import { finishedWords, leaderWords, rankingRemarks } from './boardWords.ts';
import { ChooseTemplate } from './ChooseTemplate.tsx';
import { CrossForm } from './CrossForm.tsx';
import { ReceivePanel } from './ReceivePanel.tsx';
import { SendForm, type Sending } from './SendForm.tsx';
import { useReceive } from './useReceive.ts';

/** What is under way on the board besides reading it. */
type Work = 'CROSS' | 'SEND' | 'RECEIVE' | 'TEMPLATE' | null;

const WIDE = '(min-width: 1800px)';

interface BoardProps {
  board: ScoreBoard;
  threshold: number | null;
  onThreshold: (threshold: number | null) => void;
}

/** The scores of a cluster in a year: who is how far, who differs, who stands where. */
export function Board({ board, threshold, onThreshold }: BoardProps) {
  const { year, scheme, rows, membersWithoutSheet } = board;
  const { actor } = useAppInfo();
  const { message } = App.useApp();
  useYearOf(year.year);
  const [work, setWork] = useState<Work>(null);
  const [sending, setSending] = useState<Sending>({
    part: 'SELF',
    period: scheme?.periods[0] ?? 'YEAR',
    without: new Set(),
  });
  const isWide = useMediaQuery(WIDE);
  const canEdit = year.lockedAt === null && mayWrite(actor.role);
  const exporting = useSheetExport({
    yearId: year.id,
    part: sending.part,
    period: sending.period,
    memberIds: receiversOf(board, sending),
  });
  const printing = useRankingExport(year.id);
  const receiving = useReceive(year.id, (count) => {
    setWork(null);
    void message.success(`Đã nhận ${count} bảng điểm.`);
  });
  const labels = memberLabels(rows);
  const isReceiving = work === 'RECEIVE';
  const isChoosing = scheme === null || work === 'TEMPLATE';
  const hasScores = rows.some(({ sheets }) => sheets.some(({ parts }) => Object.values(parts).some(Boolean)));
  const close = () => setWork(null);
  const rail =
    work === 'CROSS' ? (
      <CrossForm board={board} onDone={close} />
    ) : work === 'SEND' ? (
      <SendForm
        board={board}
        sending={sending}
        onChange={(patch) => setSending({ ...sending, ...patch })}
        onSend={exporting.start}
        onDone={close}
      />
    ) : undefined;
  const cluster = `/clusters/${year.clusterId}`;
  return (
    <Page
      path={[
        { label: 'Cụm, khối thi đua', to: '/clusters' },
        { label: year.clusterName, to: cluster },
        { label: `Năm ${year.year}`, to: `${cluster}/years/${year.year}` },
        { label: 'Bảng điểm' },
      ]}
      title={<h1 title={year.clusterName}>Bảng điểm năm {year.year}</h1>}
      actions={
        isReceiving || work === 'TEMPLATE' ? (
          <>
            <Button onClick={close}>Thôi</Button>
            {isReceiving && receiving.files.length > 0 && (
              <Button
                type="primary"
                loading={receiving.isTaking}
                disabled={receiving.acceptedCount === 0}
                onClick={receiving.take}
              >
                {receiving.acceptedCount === 0 ? 'Nhận bảng điểm' : `Nhận ${receiving.acceptedCount} bảng điểm`}
              </Button>
            )}
          </>
        ) : (
          scheme !== null && (
            <>
              {canEdit && <Button onClick={() => setWork('CROSS')}>Phân công chấm chéo</Button>}
              <Button onClick={printing.start}>Xuất xếp hạng</Button>
              {year.lockedAt === null && <Button onClick={() => setWork('SEND')}>Gửi bảng điểm</Button>}
              {canEdit && (
                <Button type={rail === undefined ? 'primary' : 'default'} onClick={() => setWork('RECEIVE')}>
                  Nhận bảng điểm
                </Button>
              )}
            </>
          )
        )
      }
      railLabel="Việc với bảng điểm"
      rail={rail}
    >
      <ExportNotice exporting={exporting} what="bảng điểm" />
      <ExportNotice exporting={printing} what="bảng xếp hạng" />
      {year.lockedAt !== null && <Notice tone="info">Năm {year.year} của cụm đã khóa, bảng điểm chỉ để xem.</Notice>}
      {scheme !== null && membersWithoutSheet > 0 && canEdit && (
        <NewMembers yearId={year.id} count={membersWithoutSheet} />
      )}
      {isChoosing ? (
        <ChooseTemplate board={board} canEdit={canEdit} onDone={close} />
      ) : isReceiving ? (
        <ReceivePanel receiving={receiving} />
      ) : (
        <>
          <BoardBar
            scheme={scheme}
            threshold={threshold}
            onThreshold={onThreshold}
            onChangeTemplate={canEdit && !hasScores ? () => setWork('TEMPLATE') : undefined}
          />
          <BoardTable board={board} hasRoom={rail === undefined || isWide} />
          <TotalsBar
            label="Tiến độ chấm điểm"
            figures={[
              ['Đã tự chấm', finishedWords(rows, 'SELF')],
              ['Đã chấm chéo', finishedWords(rows, 'CROSS')],
              ['Đã thẩm định', finishedWords(rows, 'APPRAISED')],
            ]}
            words={{
              name: 'Lưu ý',
              text: rankingRemarks(rows, labels).join(' ') || 'Không có đồng hạng, điểm liệt.',
              isWarning: false,
            }}
            sum={['Dẫn đầu', leaderWords(rows, labels)]}
          />
        </>
      )}
    </Page>
  );
}

function receiversOf({ rows }: ScoreBoard, { without }: Sending): string[] | null {
  if (without.size === 0) return null;
  return rows.flatMap(({ memberId, sheets }) => (sheets.length > 0 && !without.has(memberId) ? [memberId] : []));
}

/** Members that came after the template was chosen get their sheets by one press. */
function NewMembers({ yearId, count }: { yearId: string; count: number }) {
  const api = useApi();
  const create = useWrite(() => api.scores.createSheets.mutate({ yearId }));
  return (
    <Notice tone="warn" actions={<LinkButton onClick={() => create.mutate()}>Lập bảng điểm</LinkButton>}>
      {create.isError ? failureOf(create.error).message : `${count} đơn vị vào cụm sau chưa có bảng điểm.`}
    </Notice>
  );
}
