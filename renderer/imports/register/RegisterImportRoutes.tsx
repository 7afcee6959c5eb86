import { mayWrite } from '#core/office/actor.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { Page } from '../../shell/Page.tsx';
import { RegisterImportPage } from './RegisterImportPage.tsx';
import { INITIATIVES_WORDS, PEOPLE_WORDS, UNITS_WORDS, type RegisterWords } from './registerWords.ts';

/** `/people/import` */
export function PeopleImportRoute() {
  return <ForWriters words={PEOPLE_WORDS} />;
}

/** `/units/import` */
export function UnitsImportRoute() {
  return <ForWriters words={UNITS_WORDS} />;
}

/** `/initiatives/import` */
export function InitiativesImportRoute() {
  return <ForWriters words={INITIATIVES_WORDS} />;
}

/** Taking in is nothing but writing: who may not write finds nothing to begin. */
function ForWriters<Field extends string, Options>({ words }: { words: RegisterWords<Field, Options> }) {
  const { actor } = useAppInfo();
  if (mayWrite(actor.role)) return <RegisterImportPage words={words} />;
  return (
    <Page path={[{ label: words.area, to: words.home }, { label: words.title }]} title={<h1>{words.title}</h1>}>
      <EmptyState sentence="Nhập danh sách là việc của chuyên viên và quản trị; vai trò của bạn chỉ xem." />
    </Page>
  );
}
