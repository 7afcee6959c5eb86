import type { PostInput } from '#core/people/person.ts';

/** The columns of a post that follow from what was entered. */
export function postColumns(post: PostInput) {
  return {
    unit_id: post.unitId,
    unit_name: post.unitName,
    department: post.department,
    position: post.position,
    valid_from: post.validFrom,
    valid_to: post.validTo,
  };
}
