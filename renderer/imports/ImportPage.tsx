import { useState } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Decision } from '#core/awards/decision.ts';
import { priceLine } from '#core/awards/lineAmount.ts';
import { AWARD_LIST_SPECS } from '#core/imports/awardListFields.ts';
import type { ImportLine } from '#core/imports/importPlan.ts';
import type { RowFilter } from '#core/imports/registerView.ts';
import type { MoneyCatalogue } from '#core/office/catalogue.ts';
import { formatNumber } from '#core/money/format.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../shared/Notice.tsx';
import { useLeaveGuard } from '../shared/useLeaveGuard.ts';
import { Page } from '../shell/Page.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnsSection } from './ColumnsSection.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { ReadingOptionsForm } from './ReadingOptionsForm.tsx';
import { SKIP_ERRORS_ID } from './RowsBar.tsx';
import { decidedRows, sumOf } from './selection.ts';
import { UNDERSTOOD_COLUMNS } from './understoodColumns.ts';
import { useCommitImport } from './useCommitImport.tsx';
import { useImportPreview } from './useImportPreview.ts';

interface ImportPageProps {
  decision: Decision;
  catalogue: MoneyCatalogue;
}

/** A received Excel list on its way into a draft: read, looked at, corrected, taken in as one step. */
export function ImportPage({ decision, catalogue }: ImportPageProps) {
  const navigate = useNavigate();
  const reading = useImportPreview(decision.id);
  const commit = useCommitImport(decision.id);
  const [filter, setFilter] = useState<RowFilter>('ALL');
  const [skipsErrors, setSkipsErrors] = useState(false);
  const [isHeldBack, setHeldBack] = useState(false);
  const { file, preview, choices } = reading;

  const price = ({ line }: ImportLine) => {
    const priced = priceLine(line, { decidedOn: decision.issuedOn, rounding: decision.rounding, catalogue });
    return 'amount' in priced ? priced.amount : null;
  };
  const sum = preview && sumOf(preview, choices, price);

  const pick = async () => {
    await reading.pick();
    setFilter('ALL');
    setSkipsErrors(false);
    setHeldBack(false);
    commit.reset();
  };
  const take = () => {
    if (!file || !preview) return;
    if (preview.counts.errors > 0 && !skipsErrors) {
      // Pressed too early: go to the first thing that holds it back.
      setHeldBack(true);
      setFilter('ATTENTION');
      document.getElementById(SKIP_ERRORS_ID)?.focus();
      return;
    }
    commit.mutate({
      file,
      options: { ...reading.options, skipErrors: skipsErrors },
      seen: preview.seen,
      ...decidedRows(preview.lines, choices),
    });
  };

  useLeaveGuard((choices.size > 0 || reading.options.mapping !== undefined) && !commit.isPending);
  const failure = reading.failure ?? (commit.isError ? failureOf(commit.error) : null);
  return (
    <Page
      path={[
        { label: 'Quyết định khen thưởng', to: '/awards' },
        { label: decision.title, to: `/awards/${decision.id}` },
        { label: 'Nhập từ Excel' },
      ]}
      title={<h1>{file ? file.name : 'Nhập danh sách từ Excel'}</h1>}
      actions={
        <>
          <Button onClick={() => void navigate(`/awards/${decision.id}`)}>Thôi</Button>
          {/* One button in both states, so that the keyboard stays on it while the file is read. */}
          <Button
            type={preview === null ? 'primary' : 'default'}
            autoFocus
            loading={reading.isReading && preview === null}
            onClick={() => void pick()}
          >
            {preview === null ? 'Chọn tệp Excel…' : 'Chọn tệp khác…'}
          </Button>
          {preview !== null && (
            <Button type="primary" loading={commit.isPending} disabled={reading.isReading} onClick={take}>
              Nhập {formatNumber(sum?.rows ?? 0)} dòng
            </Button>
          )}
        </>
      }
      rail={
        preview === null ? undefined : (
          <ColumnsSection
            columns={preview.columns}
            mapping={reading.options.mapping}
            specs={AWARD_LIST_SPECS}
            onMapping={(mapping) => reading.correct({ mapping })}
          />
        )
      }
      railLabel="Cột trong tệp"
    >
      {failure && <Notice tone="danger">{failure.message}</Notice>}
      {file && (preview !== null || reading.failure?.code === 'IMPORT_NO_HEADER') && (
        <ReadingOptionsForm reading={reading} awardTypes={catalogue.awardTypes} />
      )}
      {isHeldBack && !skipsErrors && preview && preview.counts.errors > 0 && (
        <Notice tone="warn">
          Còn {formatNumber(preview.counts.errors)} dòng lỗi nên chưa nhập. Sửa cột hoặc hình thức mặc định, sửa trong
          tệp rồi chọn lại, hoặc đánh dấu bỏ qua các dòng lỗi.
        </Notice>
      )}
      {preview && sum ? (
        <PreviewRows
          preview={preview}
          sum={sum}
          isReading={reading.isReading}
          hasDate={decision.issuedOn !== null}
          filter={filter}
          onFilter={setFilter}
          skipsErrors={skipsErrors}
          onSkipErrors={setSkipsErrors}
          choices={choices}
          onChoose={reading.choose}
          awardName={(code) => catalogue.awardTypes.find((award) => award.code === code)?.name ?? ''}
          price={price}
        />
      ) : (
        <ChooseFile specs={AWARD_LIST_SPECS} understood={UNDERSTOOD_COLUMNS}>
          <p>
            Chọn danh sách .xlsx đơn vị gửi đến. Cờ Đầu đọc, chỉ ra từng ô cần xem và{' '}
            <b>chưa ghi gì cho đến khi bạn bấm Nhập</b>; nhập rồi vẫn hoàn tác được cả tệp một lần.
          </p>
          <p>
            Tiêu đề có thể ở dòng bất kỳ, cột theo thứ tự bất kỳ. Mục “I. Tập thể”, “II. Cá nhân”, dòng tổng cộng và
            khối ký được nhận ra và bỏ qua. Chữ gõ bằng TCVN3 (.VnTime) hoặc VNI được chuyển sang Unicode.
          </p>
        </ChooseFile>
      )}
    </Page>
  );
}
