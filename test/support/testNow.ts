/** The moment at which the test office was made and its clock stands. */
export const TEST_NOW = new Date('2024-02-01T08:00:00Z');
