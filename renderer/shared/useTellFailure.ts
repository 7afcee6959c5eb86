import { useCallback } from 'react';
import { App } from 'antd';
import { failureOf } from '../api/failure.ts';

/** Seconds: the longest refusals are three sentences. */
const READING_TIME = 12;

/**
 * Tells in passing why a single step was not taken, where nothing typed depends on it and the same key tries again.
 * Everywhere else a failure stays in sight: `FailureNotice`, or the form it belongs to.
 */
export function useTellFailure(): (error: unknown) => void {
  const { message } = App.useApp();
  return useCallback(
    (error: unknown) => void message.error({ content: failureOf(error).message, duration: READING_TIME }),
    [message],
  );
}
