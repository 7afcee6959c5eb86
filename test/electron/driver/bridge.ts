import type { Page } from 'playwright-core';
import type {
  CallRequest,
  CallResponse,
  HostFeatures,
  OpenOutcome,
  PickedFile,
  SaveOutcome,
} from '#service/hosting/wire.ts';

interface BridgedWindow {
  coDau: HostFeatures;
}

/** What a screen does through `window.coDau`, done in the given page. */
export function callFrom(page: Page, request: CallRequest): Promise<CallResponse> {
  return page.evaluate((call) => (window as unknown as BridgedWindow).coDau.call(call), request);
}

export function pickFrom(page: Page): Promise<PickedFile | null> {
  return page.evaluate(() => (window as unknown as BridgedWindow).coDau.pickFile('xlsx'));
}

export function pickSeveralFrom(page: Page): Promise<PickedFile[]> {
  return page.evaluate(() => (window as unknown as BridgedWindow).coDau.pickFiles('xlsx'));
}

export function saveFrom(page: Page, token: string, name: string): Promise<SaveOutcome> {
  return page.evaluate(([key, wanted]) => (window as unknown as BridgedWindow).coDau.saveFile(key, wanted), [
    token,
    name,
  ] as const);
}

export function openHallFrom(page: Page, summitId: string): Promise<OpenOutcome> {
  return page.evaluate((id) => (window as unknown as BridgedWindow).coDau.openHall(id), summitId);
}
