import { useState } from 'react';
import { Button } from 'antd';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { officeProfileSchema, type OfficeProfile } from '#core/office/office.ts';
import { failureOf } from '../api/failure.ts';
import { Letterhead } from '../office/Letterhead.tsx';
import { PROFILE_HINTS, PROFILE_LABELS } from '../office/profileWords.ts';
import { Notice } from '../shared/Notice.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useCheckedForm } from '../shared/useCheckedForm.ts';
import { useConfirm } from '../shared/useConfirm.ts';
import { EMPTY_DRAFT, isSuggested, typeProfile } from './profileDraft.ts';
import { RestoreOffice } from './RestoreOffice.tsx';
import { SampleOffer } from './SampleOffer.tsx';
import { useOpenOffice } from './useOpenOffice.ts';
import styles from './welcome.module.css';

interface ProfileFieldSpec {
  field: keyof OfficeProfile;
  placeholder: string;
  maxLength: number;
  isWide?: boolean;
}

const FIELDS: readonly ProfileFieldSpec[] = [
  {
    field: 'name',
    placeholder: 'Liên đoàn Lao động tỉnh Lai Châu',
    maxLength: 200,
    isWide: true,
  },
  { field: 'shortName', placeholder: 'LĐLĐ tỉnh Lai Châu', maxLength: 100 },
  { field: 'superiorName', placeholder: 'Tổng Liên đoàn Lao động Việt Nam', maxLength: 200 },
  { field: 'place', placeholder: 'Lai Châu', maxLength: 100 },
  { field: 'documentSymbol', placeholder: 'LĐLĐ', maxLength: 40 },
  {
    field: 'decidingBody',
    placeholder: 'Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu',
    maxLength: 250,
    isWide: true,
  },
];

/** Only here do the others follow from it. */
const HINTS = { ...PROFILE_HINTS, name: 'Viết đủ như trên con dấu; các ô dưới được điền theo tên này' };

/** Six fields make an office; five of them follow from its name. */
export function NewOfficeForm({ today, isOnServer }: { today: IsoDate; isOnServer: boolean }) {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const open = useOpenOffice();
  const confirm = useConfirm();
  const form = useCheckedForm('office', officeProfileSchema, draft.profile);

  const create = () => {
    const profile = form.check();
    if (profile) open.mutate({ kind: 'OWN', profile });
  };
  const openSample = () => {
    const goOn = () => open.mutate({ kind: 'SAMPLE' });
    if (draft.own.size === 0) {
      goOn();
      return;
    }
    confirm({
      title: 'Bỏ nội dung đang nhập?',
      content: 'Cơ quan mới chưa được tạo; mở cơ quan mẫu thì những gì đã nhập ở đây mất.',
      okText: 'Mở cơ quan mẫu',
      cancelText: 'Nhập tiếp',
      onOk: goOn,
    });
  };
  return (
    <>
      <form
        className={styles.form}
        aria-labelledby="new-office"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <div>
          <h1 id="new-office">Tạo cơ quan mới</h1>
          <p className={styles.lead}>
            Những điều dưới đây in trên đầu mọi quyết định và danh sách. Sửa lại lúc nào cũng được ở Cơ quan, thiết lập.
          </p>
        </div>
        {open.isError && <Notice tone="danger">{failureOf(open.error).message}</Notice>}
        <div className={styles.fields}>
          {FIELDS.map(({ field, placeholder, maxLength, isWide }) => (
            <TextField
              key={field}
              id={form.idOf(field)}
              label={PROFILE_LABELS[field]}
              className={isWide ? styles.wide : undefined}
              autoFocus={field === 'name'}
              placeholder={placeholder}
              maxLength={maxLength}
              value={draft.profile[field]}
              error={form.problemOf(field)}
              hint={isSuggested(draft, field) ? 'Gợi ý theo tên cơ quan, sửa được' : HINTS[field]}
              onChange={(text) => setDraft((current) => typeProfile(current, field, text))}
            />
          ))}
        </div>
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={open.isPending && open.variables.kind === 'OWN'}>
            Tạo cơ quan
          </Button>
          <span className={styles.quiet}>
            {isOnServer
              ? 'Dữ liệu nằm trên máy chủ của cơ quan, tệp đính kèm trên máy này; không gửi đi đâu khác.'
              : 'Dữ liệu nằm trên máy này, không gửi đi đâu.'}
          </span>
        </div>
      </form>
      <aside className={styles.beside} aria-label={isOnServer ? 'Xem trước' : 'Xem trước, cơ quan mẫu, khôi phục'}>
        <section>
          <h2>Đầu văn bản sẽ in</h2>
          <Letterhead profile={draft.profile} today={today} />
        </section>
        {/* From a server an office can be neither put aside nor replaced. */}
        {!isOnServer && (
          <>
            <SampleOffer isOpening={open.isPending && open.variables.kind === 'SAMPLE'} onOpen={openSample} />
            <section>
              <h2>Đã có bản sao lưu?</h2>
              <p className={styles.sampleWords}>
                Chọn tệp .zip mà “Sao lưu ngay” đã ghi, ví dụ khi chuyển sang máy này. Dữ liệu và tệp đính kèm trong đó
                được kiểm tra rồi mới đưa vào.
              </p>
              <RestoreOffice replaces={false} />
            </section>
          </>
        )}
      </aside>
    </>
  );
}
