import { useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useLocation } from 'react-router';
import { EMPTY_HEADER } from '#core/awards/decision.ts';
import { JUST_STARTED } from '../useStartDraft.ts';
import { useDecision } from './DecisionContext.ts';
import { fieldId } from './goToField.ts';

interface DecisionTitleProps {
  title: string;
  error: string | undefined;
  onChange: (title: string) => void;
}

const TITLE_WIDTH = 460;

/** The working name of the decision; renamed in place while it is a draft. */
export function DecisionTitle({ title, error, onChange }: DecisionTitleProps) {
  const { canEdit, totals } = useDecision();
  // The state of a navigation outlives a reload; with a list begun the name can wait.
  const isFirstSight = useLocation().state === JUST_STARTED && totals.collectives + totals.individuals === 0;
  const [isRenaming, setRenaming] = useState(canEdit && isFirstSight && title === EMPTY_HEADER.title);
  if (!isRenaming && error === undefined) {
    return (
      <>
        <h1 title={title}>{title}</h1>
        {canEdit && (
          <Button
            id={fieldId('title')}
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label="Đổi tên quyết định"
            onClick={() => setRenaming(true)}
          />
        )}
      </>
    );
  }
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      <Input
        id={fieldId('title')}
        style={{ width: TITLE_WIDTH }}
        autoFocus
        aria-label="Tên quyết định"
        placeholder={error}
        status={error === undefined ? '' : 'error'}
        maxLength={300}
        value={title}
        onFocus={(event) => {
          // Also where it stands open for its error: the first letter must not take the field away.
          setRenaming(true);
          event.target.select();
        }}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setRenaming(false)}
        onPressEnter={() => setRenaming(false)}
      />
    </>
  );
}
