import { CheckOutlined, ExclamationOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ChecklistItem } from '#core/clusters/stepChecklist.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { weekday } from '#core/dates/weekday.ts';
import { StateWord } from '../../deadlines/StateWord.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Panel } from '../../shared/Panel.tsx';
import { PLACE_WORDS, placePath, placeTask, type OpenedYear, type RailTask } from './yearView.ts';
import panels from '../../shared/panels.module.css';
import styles from './year.module.css';

interface NextStepPanelProps {
  view: OpenedYear;
  /** Null where the year is only read. */
  onTask: ((task: RailTask) => void) | null;
}

/** The step at hand: when and where it is, what of it is done, and the way to each thing still missing. */
export function NextStepPanel({ view, onTask }: NextStepPanelProps) {
  const { next, year } = view;
  if (!next || year.lockedAt !== null) {
    return (
      <Panel title="Bước tiếp theo">
        <p className={panels.nothing}>
          {next ? `Năm ${year.year} đã khóa khi còn bước chưa xong.` : `Mọi bước của năm ${year.year} đã xong.`}
        </p>
      </Panel>
    );
  }
  const { step, checklist } = next;
  return (
    <Panel
      title={`Bước tiếp theo: ${step.title.charAt(0).toLowerCase()}${step.title.slice(1)}`}
      action={
        <span className={styles.badge}>
          <StateWord due={step} />
        </span>
      }
    >
      <p className={styles.where}>
        <b>
          {weekday(step.dueOn)}, <span className="num">{formatDate(step.dueOn)}</span>
        </b>
        {step.note !== '' && `, ${step.note}`}
      </p>
      <ul className={styles.checklist}>
        {checklist.map((item) => (
          <li key={item.key}>
            <Mark isDone={item.isDone} />
            <span>{item.words}</span>
            <span className={styles.count}>{item.count}</span>
            {!item.isDone && <Way item={item} view={view} onTask={onTask} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Mark({ isDone }: { isDone: boolean }) {
  return (
    <span className={isDone ? styles.enough : styles.missing}>
      <span className={styles.sign} aria-hidden>
        {isDone ? <CheckOutlined /> : <ExclamationOutlined />}
      </span>
      {isDone ? 'Đủ' : 'Thiếu'}
    </span>
  );
}

function Way({ item, view, onTask }: { item: ChecklistItem } & NextStepPanelProps) {
  const path = placePath(item.place, view.cluster.id, view.year.year);
  const words = PLACE_WORDS[item.place];
  if (path !== null) return <Link to={path}>{words}</Link>;
  const task = placeTask(item.place, view.members);
  return onTask && task && <LinkButton onClick={() => onTask(task)}>{words}</LinkButton>;
}
