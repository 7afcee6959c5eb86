/** A unit among others of its name; one at the top stands under nobody. */
export const placed = (name: string, parentName: string) => (parentName === '' ? name : `${name} (${parentName})`);
