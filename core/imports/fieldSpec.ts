/** One field an import can fill, and the headings under which offices write it. Synonyms are data, not code. */
export interface FieldSpec<Field extends string> {
  field: Field;
  /** As the wizard shows it. */
  label: string;
  /** Headings, folded and without punctuation; the most usual first. Longer ones win over shorter. */
  headings: readonly string[];
  /** A header must have one of these fields to be taken for one. */
  identifies?: boolean;
  /** Sign columns such as Nam | Nữ only count under a parent heading. */
  onlyExact?: boolean;
  /** Several columns may hold it, one for each year named in their headings. */
  repeats?: boolean;
}
