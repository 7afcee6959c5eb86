import { afterEach, expect, it, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browserHost.ts';
import { chooseHost } from '../../../renderer/host/chooseHost.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('carries calls to the same origin and brings back any status as an answer', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response('{"error":{}}', { status: 409 })));
  vi.stubGlobal('fetch', fetched);
  const answer = await browserHost.call({ method: 'GET', url: '/awards.get?input=1', body: null });
  expect(answer).toEqual({ status: 409, body: '{"error":{}}' });
  expect(fetched).toHaveBeenCalledWith(
    '/api/awards.get?input=1',
    expect.objectContaining({ method: 'GET', credentials: 'same-origin' }),
  );
});

it('uploads the picked file whole, its Vietnamese name percent-encoded', async () => {
  const file = new File(['x'], 'Danh sách đề nghị.xlsx');
  const fetched = vi.fn((address: string, init: RequestInit) => {
    expect(address).toBe('/files');
    expect(init.headers).toEqual({ 'x-file-name': encodeURIComponent('Danh sách đề nghị.xlsx') });
    expect(init.body).toBe(file);
    return Promise.resolve(new Response('{"token":"t","name":"Danh sách đề nghị.xlsx"}'));
  });
  vi.stubGlobal('fetch', fetched);
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [file] });
    this.dispatchEvent(new Event('change'));
  });
  expect(await browserHost.pickFile('xlsx')).toEqual({ token: 't', name: 'Danh sách đề nghị.xlsx' });
});

it('says in Vietnamese why a file was not taken', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"message":"Tệp lớn hơn 50 MB."}', { status: 413 })));
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [new File(['x'], 'a.xlsx')] });
    this.dispatchEvent(new Event('change'));
  });
  await expect(browserHost.pickFile('xlsx')).rejects.toThrow('Tệp lớn hơn 50 MB.');
});

it('downloads a made file under the suggested name', async () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.getAttribute('href') ?? ''} ${this.download}`);
  });
  await browserHost.saveFile('abc', 'Danh sách.xlsx');
  expect(clicked).toEqual([`/files/abc?name=${encodeURIComponent('Danh sách.xlsx')} Danh sách.xlsx`]);
});

it('prefers the bridge Electron left in the window', () => {
  expect(chooseHost()).toBe(browserHost);
  const bridge = { ...browserHost };
  vi.stubGlobal('coDau', bridge);
  expect(chooseHost()).toBe(bridge);
});
