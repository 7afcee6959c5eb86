import { expect, it } from 'vitest';
import { createApi } from '../../../renderer/api/client.ts';
import { failureOf } from '../../../renderer/api/failure.ts';
import { fakeHost } from '../support/fakeHost.ts';

it('sends calls through the host with only path, query and body', async () => {
  const host = fakeHost(() => ({ data: { id: 'd1' } }));
  const api = createApi(host);
  await api.awards.startDraft.mutate({ title: 'Một', year: 2023 });
  await api.office.status.query();
  expect(host.calls).toEqual([
    { method: 'POST', url: '/awards.startDraft', body: '{"title":"Một","year":2023}' },
    { method: 'GET', url: '/office.status', body: null },
  ]);
});

it('turns a refusal into its code and its Vietnamese sentence', async () => {
  const message = 'Đã có người sửa quyết định này sau khi bạn mở.';
  const api = createApi(fakeHost(() => ({ error: { code: 'STALE_VERSION', message } })));
  const error = await api.office.get.query().catch((thrown: unknown) => thrown);
  expect(failureOf(error)).toEqual({ code: 'STALE_VERSION', message });
});

it('says that the back end cannot be reached when the host itself fails', async () => {
  const api = createApi({ ...fakeHost(() => ({})), call: () => Promise.reject(new TypeError('Failed to fetch')) });
  const error = await api.office.get.query().catch((thrown: unknown) => thrown);
  expect(failureOf(error).code).toBe('UNREACHABLE');
});
