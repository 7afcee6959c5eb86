import { foundation } from './0001_foundation.ts';
import { awards } from './0002_awards.ts';
import { unitsAndPeople } from './0003_units_and_people.ts';
import { awardPapers } from './0004_award_papers.ts';
import { search } from './0005_search.ts';
import { clusters } from './0006_clusters.ts';
import { pledges } from './0007_pledges.ts';
import { scores } from './0008_scores.ts';
import { campaigns } from './0009_campaigns.ts';
import { deadlinesAndAttachments } from './0010_deadlines_attachments.ts';
import { councils } from './0011_councils.ts';
import { initiatives } from './0012_initiatives.ts';
import { eligibility } from './0013_eligibility.ts';
import { nominations } from './0014_nominations.ts';
import { summits } from './0015_summits.ts';
import { auditMentions } from './0016_audit_mentions.ts';
import { wordTemplates } from './0017_word_templates.ts';
import { unitEvents } from './0018_unit_events.ts';
import { unitShortForms } from './0019_unit_short_forms.ts';
import { roundUncalled } from './0020_round_uncalled.ts';
import { nominationsDecided } from './0021_nominations_decided.ts';
import { searchLongForms } from './0022_search_long_forms.ts';
import { numberOrder } from './0023_number_order.ts';
import type { Migration } from './schema.ts';

/** Every migration, oldest first. A static list: nothing is read from disk in a packaged app. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  awards,
  unitsAndPeople,
  awardPapers,
  search,
  clusters,
  pledges,
  scores,
  campaigns,
  deadlinesAndAttachments,
  councils,
  initiatives,
  eligibility,
  nominations,
  summits,
  auditMentions,
  wordTemplates,
  unitEvents,
  unitShortForms,
  roundUncalled,
  nominationsDecided,
  searchLongForms,
  numberOrder,
];
