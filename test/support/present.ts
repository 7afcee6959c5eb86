/** The value, which the test knows to be there; a sentence in the report where it is not. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the test expected a value here');
  return value;
}
