import type { RouteObject } from 'react-router';
import { RuleRoute } from './rules/RuleRoute.tsx';
import { RulesPage } from './rules/RulesPage.tsx';
import { EligibilityPage } from './run/EligibilityPage.tsx';
import { TryPage } from './try/TryPage.tsx';

/** Who can be proposed for what, the rules that say so, and the bench on which a rule is tried. */
export const eligibilityRoutes: RouteObject[] = [
  { path: '/eligibility', element: <EligibilityPage /> },
  { path: '/eligibility/rules', element: <RulesPage /> },
  { path: '/eligibility/rules/:ruleId', element: <RuleRoute /> },
  { path: '/eligibility/try', element: <TryPage /> },
];
