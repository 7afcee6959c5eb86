import { failureOf } from '../../api/failure.ts';
import type { PledgeContent, ResultsView } from '../../api/pledgesQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { KeptFigures } from './resultsDraft.ts';
import { useSaveFigures } from './useSaveFigures.ts';

interface FormerPartiesProps {
  pledge: PledgeContent;
  former: ResultsView['formerParties'];
  kept: KeptFigures;
  isReadOnly: boolean;
}

/** Figures of parties that were taken out of the pledge: they count nowhere, and can be taken away. */
export function FormerParties({ pledge, former, kept, isReadOnly }: FormerPartiesProps) {
  const save = useSaveFigures(pledge.id);
  return former.map(({ memberId, name }) => {
    const figures = [...kept.values()].filter((figure) => figure.memberId === memberId);
    if (figures.length === 0) return null;
    const clear = () => save.mutate(figures.map((figure) => ({ ...figure, actual: null, note: '' })));
    return (
      <Notice
        key={memberId}
        tone="warn"
        actions={!isReadOnly && <LinkButton onClick={clear}>Xóa {figures.length} số liệu</LinkButton>}
      >
        {name} không còn ký giao ước nhưng còn {figures.length} số liệu, không tính vào kết quả.
        {save.isError && ` ${failureOf(save.error).message}`}
      </Notice>
    );
  });
}
