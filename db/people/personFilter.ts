import type { Knex } from 'knex';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Gender, Grade } from '#core/people/person.ts';
import type { PersonFilter } from '#core/people/personList.ts';
import type { Queryable } from '../client.ts';
import { whereKeyHasWords } from '../likePattern.ts';
import { unitsUnderOn } from '../units/unitsUnder.ts';
import { whereValidOn } from '../validOn.ts';
import { gradesIn } from './gradeOfYear.ts';
import { withMerged } from './mergedRecords.ts';

/**
 * Everyone a filter keeps, each once, as the table `p`. What stands in a merged record
 * counts for the person it was merged into.
 *
 * @param on the day whose posts, tree and membership are meant
 */
export function peopleQuery(db: Queryable, filter: PersonFilter, on: IsoDate): Knex.QueryBuilder {
  const query = withMerged(db('person as p'), db).whereNull('p.merged_into_id');
  if (filter.text.trim() !== '') {
    const named = db('person as m').join('merged as k', 'k.id', 'm.id').select('k.kept_id');
    whereKeyHasWords(named, 'm.search_key', filter.text);
    void query.where((either) => {
      void either.where((own) => whereKeyHasWords(own, 'p.search_key', filter.text)).orWhereIn('p.id', named);
    });
  }
  if (filter.unitId !== null) void query.whereIn('p.id', holdersUnder(db, filter.unitId, on));
  if (filter.gender !== null) whereGender(query, db, filter.gender);
  if (filter.status === 'MEMBER')
    void query.where((still) => void still.where('p.left_on', '').orWhere('p.left_on', '>', on));
  if (filter.status === 'LEFT') void query.where('p.left_on', '<>', '').where('p.left_on', '<=', on);
  if (filter.grade !== null) whereGrade(query, db, filter.grade, filter.year);
  return query;
}

/** Keeps people of that gender; where the standing record does not say it, a merged one may. */
export function whereGender(query: Knex.QueryBuilder, db: Queryable, gender: Gender): void {
  const told = db('person as m').join('merged as k', 'k.id', 'm.id').select('k.kept_id');
  if (gender === '') {
    void query.where('p.gender', '').whereNotIn('p.id', told.where('m.gender', '<>', ''));
    return;
  }
  void query.where((either) => {
    void either
      .where('p.gender', gender)
      .orWhere((blank) => void blank.where('p.gender', '').whereIn('p.id', told.where('m.gender', gender)));
  });
}

function whereGrade(query: Knex.QueryBuilder, db: Queryable, grade: Grade | 'NONE', year: number): void {
  const graded = db.from(gradesIn(db, year).as('graded')).select('graded.kept_id');
  if (grade === 'NONE') void query.whereNotIn('p.id', graded);
  else void query.whereIn('p.id', graded.where('graded.grade', grade));
}

/** Those who hold a post on the day in the unit or in one below it, as the tree was that day. */
function holdersUnder(db: Queryable, unitId: string, on: IsoDate): Knex.QueryBuilder {
  const held = db('person_post as post')
    .leftJoin('merged as k', 'k.id', 'post.person_id')
    .whereIn('post.unit_id', unitsUnderOn(db, unitId, on))
    .select(db.raw('COALESCE(k.kept_id, post.person_id)'));
  whereValidOn(held, 'post', on);
  return held;
}
