import { Navigate, type RouteObject } from 'react-router';
import { AwardTypesPage } from './catalogue/AwardTypesPage.tsx';
import { BaseSalariesPage } from './catalogue/BaseSalariesPage.tsx';
import { ProvincesPage } from './catalogue/ProvincesPage.tsx';
import { RatesPage } from './catalogue/RatesPage.tsx';
import { RulesetsPage } from './catalogue/RulesetsPage.tsx';
import { UnitKindsPage } from './catalogue/UnitKindsPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TemplatesPage } from './templates/TemplatesPage.tsx';

/** "Danh mục": one address per table. */
export const catalogueRoutes: RouteObject[] = [
  { path: '/catalogue', element: <Navigate to="/catalogue/base-salaries" replace /> },
  { path: '/catalogue/base-salaries', element: <BaseSalariesPage /> },
  { path: '/catalogue/rates', element: <RatesPage /> },
  { path: '/catalogue/award-types', element: <AwardTypesPage /> },
  { path: '/catalogue/rulesets', element: <RulesetsPage /> },
  { path: '/catalogue/unit-kinds', element: <UnitKindsPage /> },
  { path: '/catalogue/provinces', element: <ProvincesPage /> },
];

/** "Cơ quan, thiết lập". */
export const settingsRoutes: RouteObject[] = [
  { path: '/settings', element: <SettingsPage /> },
  { path: '/settings/templates', element: <TemplatesPage /> },
  { path: '/settings/history', element: <HistoryPage /> },
];
