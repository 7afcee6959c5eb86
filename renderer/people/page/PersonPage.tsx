import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { mayWrite } from '#core/office/actor.ts';
import { ABSENCE_LABELS, type AbsenceInput } from '#core/people/absence.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { DISCIPLINE_LABELS, type DisciplineInput } from '#core/people/discipline.ts';
import { GRADE_LABELS, type GradingInput } from '#core/people/person.ts';
import type { PostTold, Told } from '#core/people/personHistory.ts';
import { countHistory, historyCountWords } from '#core/people/sinceMerger.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { PersonView } from '../../api/peopleQueries.ts';
import { ExportNotice } from '../../shared/ExportNotice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { useConfirm } from '../../shared/useConfirm.ts';
import { useFileExport } from '../../shared/useFileExport.ts';
import { useOpened } from '../../shared/useOpened.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { useYear } from '../../shell/YearContext.tsx';
import { usePeopleWrites } from '../usePeopleWrites.ts';
import { AbsenceForm } from './AbsenceForm.tsx';
import { AwardsTable } from './AwardsTable.tsx';
import { DisciplineForm } from './DisciplineForm.tsx';
import { FactsForm } from './FactsForm.tsx';
import { GradingForm } from './GradingForm.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { PostForm } from './PostForm.tsx';
import { postPeriod } from './postPeriod.ts';
import { RecordsRail } from './RecordsRail.tsx';
import { seenAbsence, seenDiscipline, seenGrading, seenPost } from './seenRows.ts';
import { useToldRemoval } from './useToldRemoval.tsx';

/** What is being written in the rail; `row` null for something to add. */
type Writing =
  | { kind: 'FACTS' }
  | { kind: 'POST'; row: PostTold | null }
  | { kind: 'GRADING'; row: (GradingInput & Told) | null }
  | { kind: 'DISCIPLINE'; row: (DisciplineInput & Told) | null }
  | { kind: 'ABSENCE'; row: (AbsenceInput & Told) | null };

/** One person: everything received, and everything known over time. */
export function PersonPage({ view }: { view: PersonView }) {
  const { person, history, records } = view;
  const api = useApi();
  const navigate = useNavigate();
  const { year } = useYear();
  const confirm = useConfirm();
  const { remove, undoMerge } = usePeopleWrites();
  const canWrite = mayWrite(useAppInfo().actor.role);
  const [writing, setWriting] = useOpened<Writing | null>(null);
  const exporting = useFileExport(() => api.people.exportRecord.mutate({ id: person.id }));
  const removePosts = useToldRemoval(api.people.posts, 'chức vụ', seenPost);
  const removeGradings = useToldRemoval(api.people.gradings, 'xếp loại', seenGrading);
  const removeDisciplines = useToldRemoval(api.people.disciplines, 'kỷ luật', seenDiscipline);
  const removeAbsences = useToldRemoval(api.people.absences, 'thời gian nghỉ', seenAbsence);

  const currentId = writing !== null && writing.kind !== 'FACTS' ? (writing.row?.id ?? null) : null;
  const shared = { keptId: person.id, currentId, canWrite };
  const recorded = historyCountWords(countHistory(history));
  const askToRemove = () =>
    void confirm({
      title: `Xóa hồ sơ của ${person.fullName}?`,
      content: `${recorded === '' ? 'Hồ sơ chưa ghi chức vụ, xếp loại, kỷ luật hay thời gian nghỉ nào' : `Xóa cả ${recorded} đã ghi`}. Xóa rồi không lấy lại được. Người đã được khen thưởng thì không xóa được.`,
      okText: 'Xóa hồ sơ',
      onOk: () =>
        remove.mutate({ id: person.id, version: person.version }, { onSuccess: () => void navigate('/people') }),
    });

  return (
    <Page
      path={[{ label: 'Đoàn viên, cán bộ', to: '/people' }, { label: person.fullName }]}
      title={<h1>{person.fullName}</h1>}
      actions={
        <>
          {canWrite && <Button onClick={() => void navigate(`/people/${person.id}/merge`)}>Gộp với hồ sơ khác…</Button>}
          {canWrite && records.length === 1 && <Button onClick={askToRemove}>Xóa</Button>}
          <Button type={writing === null ? 'primary' : 'default'} onClick={() => exporting.start()}>
            In lý lịch khen thưởng
          </Button>
        </>
      }
      rail={rail()}
      railLabel="Lý lịch"
    >
      <FailureNotice error={remove.error} onRead={remove.reset} />
      <FailureNotice error={undoMerge.error} onRead={undoMerge.reset} />
      <ExportNotice exporting={exporting} what="lý lịch khen thưởng" />
      <AwardsTable view={view} />
      <HistoryTable
        {...shared}
        title="Chức vụ, đơn vị qua các thời kỳ"
        columns={[
          { key: 'period', head: 'Thời gian', width: 210 },
          { key: 'position', head: 'Chức vụ' },
          { key: 'unit', head: 'Đơn vị, phòng ban' },
        ]}
        rows={history.posts}
        cells={(post) => [
          <span key="period" className="num">
            {postPeriod(post)}
          </span>,
          post.position,
          [post.department, post.calledThen].filter((part) => part !== '').join(', '),
        ]}
        nameOf={(post) => `chức vụ ${post.position}`}
        addLabel="Thêm chức vụ"
        none="Chưa ghi chức vụ nào."
        onAdd={() => setWriting({ kind: 'POST', row: null })}
        onEdit={(row) => setWriting({ kind: 'POST', row })}
        onRemove={removePosts}
      />
      <HistoryTable
        {...shared}
        title="Xếp loại hằng năm"
        columns={[
          { key: 'year', head: 'Năm', width: 210 },
          { key: 'grade', head: 'Mức xếp loại' },
          { key: 'note', head: 'Ghi chú' },
        ]}
        rows={history.gradings}
        cells={(grading) => [
          <span key="year" className="num">
            {grading.year}
          </span>,
          GRADE_LABELS[grading.grade],
          grading.note,
        ]}
        nameOf={(grading) => `xếp loại năm ${grading.year}`}
        addLabel="Thêm xếp loại"
        none="Chưa có xếp loại nào."
        onAdd={() => setWriting({ kind: 'GRADING', row: null })}
        onEdit={(row) => setWriting({ kind: 'GRADING', row })}
        onRemove={removeGradings}
      />
      <HistoryTable
        {...shared}
        title="Kỷ luật"
        columns={[
          { key: 'decidedOn', head: 'Ngày quyết định', width: 210 },
          { key: 'form', head: 'Hình thức' },
          { key: 'number', head: 'Số quyết định, ghi chú' },
        ]}
        rows={history.disciplines}
        cells={(discipline) => [
          <span key="decidedOn" className="num">
            {formatDate(discipline.decidedOn)}
          </span>,
          DISCIPLINE_LABELS[discipline.form],
          [discipline.documentNumber, discipline.note].filter((part) => part !== '').join(', '),
        ]}
        nameOf={(discipline) => `kỷ luật ngày ${formatDate(discipline.decidedOn)}`}
        addLabel="Thêm kỷ luật"
        none="Không có kỷ luật nào được ghi."
        onAdd={() => setWriting({ kind: 'DISCIPLINE', row: null })}
        onEdit={(row) => setWriting({ kind: 'DISCIPLINE', row })}
        onRemove={removeDisciplines}
      />
      <HistoryTable
        {...shared}
        title="Nghỉ dài ngày"
        columns={[
          { key: 'period', head: 'Thời gian', width: 210 },
          { key: 'reason', head: 'Lý do' },
          { key: 'days', head: 'Số ngày làm việc, ghi chú' },
        ]}
        rows={history.absences}
        cells={(absence) => [
          <span key="period" className="num">
            {formatDate(absence.fromDate)} – {formatDate(absence.toDate)}
          </span>,
          ABSENCE_LABELS[absence.reason],
          [`${absence.workingDays} ngày`, absence.note].filter((part) => part !== '').join(', '),
        ]}
        nameOf={(absence) => `thời gian nghỉ từ ${formatDate(absence.fromDate)}`}
        addLabel="Thêm thời gian nghỉ"
        none="Không có thời gian nghỉ dài nào được ghi."
        onAdd={() => setWriting({ kind: 'ABSENCE', row: null })}
        onEdit={(row) => setWriting({ kind: 'ABSENCE', row })}
        onRemove={removeAbsences}
      />
    </Page>
  );

  function rail() {
    const done = () => setWriting(null);
    const kept = records[0];
    const edit = canWrite ? () => setWriting({ kind: 'FACTS' }) : undefined;
    if (writing === null || !kept) return <RecordsRail view={view} undoMerge={undoMerge} onEdit={edit} />;
    if (writing.kind === 'FACTS') return <FactsForm record={kept} onDone={done} />;
    const key = `${writing.kind} ${writing.row?.id ?? 'NEW'}`;
    const common = { personId: person.id, onDone: done };
    switch (writing.kind) {
      case 'POST':
        return <PostForm key={key} {...common} post={asItStands(history.posts, writing.row)} />;
      case 'GRADING':
        return <GradingForm key={key} {...common} grading={asItStands(history.gradings, writing.row)} year={year} />;
      case 'DISCIPLINE':
        return <DisciplineForm key={key} {...common} discipline={asItStands(history.disciplines, writing.row)} />;
      case 'ABSENCE':
        return <AbsenceForm key={key} {...common} absence={asItStands(history.absences, writing.row)} />;
    }
  }
}

/** The row being written as it is now; one that went away meanwhile, as it was. */
function asItStands<Row extends Told>(rows: readonly Row[], row: Row | null): Row | null {
  return rows.find(({ id }) => id === row?.id) ?? row;
}
