import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type Condition, GROUP_KINDS, GROUP_LABELS, isGroup, type GroupKind } from '#core/eligibility/condition.ts';
import { LEAF_KINDS, LEAVES, type LeafCondition } from '#core/eligibility/leaves.ts';
import type { RuleAbout } from '#core/eligibility/rule.ts';
import { LeafFields, type AwardChoice } from './LeafFields.tsx';
import styles from '../eligibility.module.css';

interface ConditionEditorProps {
  /** Names the place in the tree, for the ids of its controls: `c-0-1`. */
  id: string;
  condition: Condition;
  about: RuleAbout;
  awards: readonly AwardChoice[];
  /** Groups around it. */
  depth: number;
  onChange: (condition: Condition) => void;
  /** Left out where it cannot go: the whole tree, the only part of a group. */
  onRemove?: (() => void) | undefined;
}

/** Groups within groups, as deep as a rule may be. */
const DEEPEST = 4;

/** A condition as nested rows: a group with its parts, or one condition with its figures. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { condition } = props;
  return isGroup(condition) ? <GroupRows {...props} group={condition} /> : <LeafRow {...props} leaf={condition} />;
}

type Group = Exclude<Condition, LeafCondition>;

function GroupRows(props: ConditionEditorProps & { group: Group }) {
  const { id, group, about, awards, depth, onChange, onRemove } = props;
  const parts = group.kind === 'NOT' ? [group.of] : group.of;
  const put = (next: Condition[]) => onChange(groupOf(group.kind, next));
  const add = (part: Condition) => put([...parts, part]);
  return (
    <div className={styles.group} role="group" aria-label={GROUP_LABELS[group.kind]}>
      <div className={styles.groupHead}>
        <Select
          id={id}
          aria-label="Cách ghép các điều kiện"
          popupMatchSelectWidth={false}
          value={group.kind}
          options={GROUP_KINDS.map((value) => ({ value, label: GROUP_LABELS[value] }))}
          onChange={(kind) => onChange(groupOf(kind, parts))}
        />
        {onRemove && (
          <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} onClick={onRemove}>
            Bỏ nhóm
          </Button>
        )}
      </div>
      <div className={styles.parts}>
        {parts.map((part, index) => (
          <ConditionEditor
            key={`${part.kind}-${index}`}
            id={`${id}-${index}`}
            condition={part}
            about={about}
            awards={awards}
            depth={depth + 1}
            onChange={(changed) => put(parts.map((other, place) => (place === index ? changed : other)))}
            onRemove={parts.length === 1 ? undefined : () => put(parts.filter((_, place) => place !== index))}
          />
        ))}
        {group.kind !== 'NOT' && (
          <div className={styles.groupHead}>
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(firstLeaf(about))}>
              Thêm điều kiện
            </Button>
            {depth < DEEPEST - 1 && (
              <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(newGroup(group.kind, about))}>
                Thêm nhóm
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function LeafRow({ id, leaf, about, awards, onChange, onRemove }: ConditionEditorProps & { leaf: LeafCondition }) {
  const kinds = LEAF_KINDS.filter((kind) => LEAVES[kind].abouts.includes(about) || kind === leaf.kind);
  return (
    <div className={styles.leaf}>
      <Select
        id={id}
        aria-label="Loại điều kiện"
        popupMatchSelectWidth={false}
        value={leaf.kind}
        options={kinds.map((value) => ({ value, label: LEAVES[value].label }))}
        onChange={(kind) => onChange(LEAVES[kind].start)}
      />
      <LeafFields id={id} leaf={leaf} awards={awards} onChange={onChange} />
      {onRemove ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={`Bỏ điều kiện: ${LEAVES[leaf.kind].label}`}
          onClick={onRemove}
        />
      ) : (
        <span />
      )}
    </div>
  );
}

/** The parts joined in another way; “not” takes one part, so several become a group within it. */
function groupOf(kind: GroupKind, parts: readonly Condition[]): Group {
  if (kind !== 'NOT') return { kind, of: [...parts] };
  const [only] = parts;
  return { kind, of: only && parts.length === 1 ? only : { kind: 'ALL', of: [...parts] } };
}

/** In “all of” a way of alternatives is added, in “one of” things asked together: the same again would say nothing. */
const newGroup = (kind: 'ALL' | 'ANY', about: RuleAbout): Group => ({
  kind: kind === 'ALL' ? 'ANY' : 'ALL',
  of: [firstLeaf(about)],
});

function firstLeaf(about: RuleAbout): LeafCondition {
  const kind = LEAF_KINDS.find((one) => LEAVES[one].abouts.includes(about)) ?? 'NOTHING_REQUIRED';
  return LEAVES[kind].start;
}
