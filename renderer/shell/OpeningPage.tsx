import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import { failureOf } from '../api/failure.ts';
import { LinkButton } from '../shared/LinkButton.tsx';
import { Notice } from '../shared/Notice.tsx';
import { Page } from './Page.tsx';
import type { PathStep } from './TopLine.tsx';

interface OpeningPageProps {
  /** The way to the page, from the area down; its last step is where one goes back to. */
  path: (PathStep & { to: string })[];
  /** What is being opened, as one of its kind. */
  title: string;
  /** What the page is drawn from. */
  reads: readonly Pick<UseQueryResult, 'error' | 'refetch'>[];
}

/** Stands where a page will be until what it shows is read; where that fails it says why, and offers to try again. */
export function OpeningPage({ path, title, reads }: OpeningPageProps) {
  const failed = reads.filter(({ error }) => error !== null);
  const [first] = failed;
  const back = path.at(-1);
  return (
    <Page path={[...path, { label: first ? 'Không mở được' : 'Đang mở…' }]} title={<h1>{title}</h1>}>
      {first && (
        <Notice
          tone="danger"
          actions={
            <>
              <LinkButton onClick={() => failed.forEach(({ refetch }) => void refetch())}>Thử lại</LinkButton>
              {back && <Link to={back.to}>Về {back.label}</Link>}
            </>
          }
        >
          {failureOf(first.error).message}
        </Notice>
      )}
    </Page>
  );
}
