import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { ExportNotice } from './ExportNotice.tsx';
import type { useFileExport } from './useFileExport.ts';

/** A paper that can be written, with its progress. */
export interface Paper {
  key: string;
  label: string;
  /** Completes "Đang ghi …". */
  what: string;
  exporting: ReturnType<typeof useFileExport>;
}

interface PaperMenuProps {
  papers: readonly Paper[];
  /** Writes what is still being typed, for it belongs on the paper; where that fails there is none. */
  flush?: () => Promise<boolean>;
}

/** "In, xuất": the papers of a page. */
export function PaperMenu({ papers, flush }: PaperMenuProps) {
  const start = async ({ exporting }: Paper) => {
    if (!flush || (await flush())) exporting.start();
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: papers.map((paper) => ({ key: paper.key, label: paper.label, onClick: () => void start(paper) })),
      }}
    >
      <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
        In, xuất
      </Button>
    </Dropdown>
  );
}

/** How far each paper is that was asked for. */
export function PaperNotices({ papers }: { papers: readonly Paper[] }) {
  return papers.map(({ key, what, exporting }) => <ExportNotice key={key} exporting={exporting} what={what} />);
}
