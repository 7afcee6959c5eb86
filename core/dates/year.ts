import { z } from 'zod';

/** A year of the office's work. */
export const yearSchema = z.int().min(1945).max(2999);
