import { RegisterImportPage } from './RegisterImportPage.tsx';
import { PEOPLE_WORDS, UNITS_WORDS } from './registerWords.ts';

/** `/people/import` */
export function PeopleImportRoute() {
  return <RegisterImportPage words={PEOPLE_WORDS} />;
}

/** `/units/import` */
export function UnitsImportRoute() {
  return <RegisterImportPage words={UNITS_WORDS} />;
}
