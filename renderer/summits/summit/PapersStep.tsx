import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { hasBallots } from '#core/summits/round.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { summitProofs, type SummitView } from '../../api/summitsQueries.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { useFileExport } from '../../shared/useFileExport.ts';
import { PrintBallots } from '../round/PrintBallots.tsx';
import styles from '../summits.module.css';

/** Papers of the summit, and the proof that nothing was changed since. */
export function PapersStep({ view }: { view: SummitView }) {
  const { summit } = view;
  const proofs = useQuery(summitProofs(useApi(), summit.id));
  const { isHistoryIntact = true, rounds = [], summits = [] } = proofs.data ?? {};
  const isSound = isHistoryIntact && [...rounds, ...summits].every((one) => one.isContentIntact && one.isInHistory);
  return (
    <div className={styles.scroll}>
      <div className={styles.panels}>
        <Minutes summitId={summit.id} />
        <Ballots view={view} />
        {proofs.isError && <Notice tone="danger">{failureOf(proofs.error).message}</Notice>}
        {proofs.isSuccess && !isSound && (
          <Notice tone="danger">
            Có nội dung đã khóa không còn khớp mã kiểm chứng. Biên bản giấy đã ký là căn cứ; hãy khôi phục bản sao lưu
            gần nhất và báo người quản trị.
          </Notice>
        )}
        <Panel
          title="Kiểm chứng"
          summary={
            proofs.isSuccess &&
            (rounds.length === 0
              ? 'chưa khóa vòng nào'
              : isSound
                ? 'còn nguyên như khi khóa'
                : 'có nội dung không khớp')
          }
          action={<LinkButton onClick={() => void proofs.refetch()}>Tính lại</LinkButton>}
        >
          <div className={styles.inside}>
            {rounds.map(({ roundId, title, sha256, isContentIntact, isInHistory }) => (
              <div key={roundId}>
                {title}: {isContentIntact && isInHistory ? 'khớp với ngày khóa' : 'không khớp với ngày khóa'}
                <div className={styles.hash}>{sha256}</div>
              </div>
            ))}
            {summits.map(({ summitId, sha256, isContentIntact, isInHistory }) => (
              <div key={summitId}>
                Hội nghị, đại biểu, đề nghị:{' '}
                {isContentIntact && isInHistory ? 'khớp với ngày kết thúc' : 'không khớp với ngày kết thúc'}
                <div className={styles.hash}>{sha256}</div>
              </div>
            ))}
            {!isHistoryIntact && <p className={styles.remark}>Sổ nhật ký của cơ quan bị sửa ngoài ứng dụng.</p>}
          </div>
        </Panel>
      </div>
    </div>
  );
}

/** The papers read out and signed before people leave. */
function Minutes({ summitId }: { summitId: string }) {
  const { summits } = useApi();
  const count = useFileExport(() => summits.exportPaper.mutate({ summitId, paper: 'COUNT_DOCX' }));
  const table = useFileExport(() => summits.exportPaper.mutate({ summitId, paper: 'COUNT_XLSX' }));
  const minutes = useFileExport(() => summits.exportPaper.mutate({ summitId, paper: 'MINUTES_DOCX' }));
  const proposal = useFileExport(() => summits.exportPaper.mutate({ summitId, paper: 'PROPOSAL_DOCX' }));
  const proposalTable = useFileExport(() => summits.exportPaper.mutate({ summitId, paper: 'PROPOSAL_XLSX' }));
  return (
    <Panel title="Biên bản, danh sách">
      <div className={`${styles.inside} ${styles.acts}`}>
        <Button onClick={count.start}>Biên bản kiểm phiếu (Word)</Button>
        <Button onClick={table.start}>Kết quả kiểm phiếu (Excel)</Button>
        <Button onClick={minutes.start}>Biên bản hội nghị (Word)</Button>
        <Button onClick={proposal.start}>Danh sách đề nghị (Word)</Button>
        <Button onClick={proposalTable.start}>Danh sách đề nghị (Excel)</Button>
      </div>
      <ExportNotice exporting={count} what="biên bản kiểm phiếu" />
      <ExportNotice exporting={table} what="kết quả kiểm phiếu" />
      <ExportNotice exporting={minutes} what="biên bản hội nghị" />
      <ExportNotice exporting={proposal} what="danh sách đề nghị" />
      <ExportNotice exporting={proposalTable} what="danh sách đề nghị" />
    </Panel>
  );
}

/** The ballots of a round that is still open. */
function Ballots({ view: { rounds, turnout } }: { view: SummitView }) {
  const onPaper = rounds.filter(
    ({ round }) =>
      hasBallots(round.kind) && round.casting === 'PAPER' && round.correction !== 'RECOUNT' && round.lockedAt === null,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = onPaper.find(({ round }) => round.id === chosen) ?? onPaper[0];
  if (!shown)
    return (
      <Panel title="Phiếu bầu">
        <p className={`${styles.inside} ${styles.quiet}`}>
          Không có vòng bỏ phiếu giấy nào đang mở. Phiếu in được từ lúc thêm vòng đến khi khóa vòng.
        </p>
      </Panel>
    );
  const { id, issued } = shown.round;
  return (
    <Panel title="Phiếu bầu" summary="đánh số, không gắn với người bỏ phiếu">
      <div className={styles.inside}>
        <Select
          aria-label="Vòng"
          style={{ width: 480, maxWidth: '100%' }}
          value={id}
          options={onPaper.map(({ round }) => ({ value: round.id, label: round.title }))}
          onChange={setChosen}
        />
      </div>
      <PrintBallots key={id} roundId={id} usual={issued ?? turnout.summoned} />
    </Panel>
  );
}
