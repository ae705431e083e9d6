import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DEADLINE_LABELS, RATIO_LABELS } from '../../../law/local.ts';
import { AWARD_LEVEL_LABELS } from '../../../law/schema/award.ts';
import type { LocalKey } from '../../../law/schema/parameters.ts';
import type { RegulationOptions } from '../contract.ts';
import type { SettingDraft } from '../domain/index.ts';
import { AwardsField } from './AwardsField.tsx';
import { Figure, YesNo } from './figure-fields.tsx';
import classes from './regulations.module.css';

interface SettingFieldsProps {
  readonly matter: LocalKey;
  readonly value: SettingDraft;
  readonly set: (change: Partial<SettingDraft>) => void;
  /** Name and fault of a field by its path within the setting. */
  readonly at: (field: string) => { readonly name: string; readonly error: string | undefined };
  readonly options: RegulationOptions;
}

const choices = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const SHARES = ['1/2', '3/5', '2/3', '7/10', '3/4', '4/5', '9/10'];
const MONTHS = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `Tháng ${i + 1}` }));
const shareLabel = (share: string): string => {
  const [part = 0, whole = 1] = share.split('/').map(Number);
  return `${share} tổng số thành viên (khoảng ${Math.round((part * 100) / whole)}%)`;
};

/** The fields of one matter. */
export function SettingFields(props: SettingFieldsProps): ReactNode {
  const { matter, value, set, at, options } = props;
  const awards = (description?: string) => (
    <AwardsField
      {...at('awards')}
      awards={options.awards}
      value={value.awards ?? []}
      onChange={(next) => set({ awards: next })}
      required={description === undefined}
      description={description}
    />
  );
  switch (matter) {
    case 'vote-threshold':
      return (
        <>
          {awards()}
          <Figure
            {...at('percent')}
            label="Tỷ lệ đồng ý tối thiểu"
            description="Tính trên tổng số thành viên Hội đồng, kể cả người vắng mặt"
            suffix="%"
            value={value.percent}
            onChange={(percent) => set({ percent })}
          />
        </>
      );
    case 'vote-quorum': {
      const shares = value.share && !SHARES.includes(value.share) ? [...SHARES, value.share] : SHARES;
      return (
        <Select
          {...at('numerator')}
          label="Hội đồng họp khi có mặt ít nhất"
          withAsterisk
          data={shares.map((share) => ({ value: share, label: shareLabel(share) }))}
          value={value.share ?? null}
          onChange={(share) => set({ share: share ?? undefined })}
          allowDeselect={false}
        />
      );
    }
    case 'vote-recused':
      return (
        <YesNo
          {...at('leaveDenominator')}
          label="Thành viên rút, không tham gia biểu quyết"
          yes="Được trừ khỏi tổng số khi tính tỷ lệ phiếu"
          no="Vẫn tính trong tổng số"
          value={value.leaveDenominator}
          onChange={(leaveDenominator) => set({ leaveDenominator })}
        />
      );
    case 'quota':
      return (
        <>
          {awards()}
          <Quota {...props} />
        </>
      );
    case 'deadline':
      return <Deadline {...props}>{awards('Để trống: áp dụng cho mọi danh hiệu, hình thức của loại hồ sơ này')}</Deadline>;
    case 'extra-papers':
      return (
        <>
          {awards()}
          <Textarea
            {...at('papers')}
            label="Giấy tờ phải có thêm"
            description="Mỗi dòng một loại giấy tờ"
            withAsterisk
            autosize
            minRows={2}
            maxRows={10}
            value={value.papers ?? ''}
            onChange={(event) => set({ papers: event.currentTarget.value })}
          />
        </>
      );
    case 'dossier-sets':
      return (
        <>
          {awards()}
          <Figure {...at('sets')} label="Số bộ hồ sơ" suffix=" bộ" value={value.sets} onChange={(sets) => set({ sets })} />
        </>
      );
    case 'registration-duty':
      return (
        <YesNo
          {...at('required')}
          label="Đăng ký, giao ước thi đua từ đầu năm"
          description="Thiếu đăng ký chỉ được nhắc, không loại hồ sơ nào"
          yes="Yêu cầu đăng ký"
          no="Không yêu cầu"
          value={value.required}
          onChange={(required) => set({ required })}
        />
      );
    case 'ratio-target':
      return <RatioTarget {...props} />;
    case 'headcount-rule':
      return (
        <Textarea
          {...at('text')}
          label="Cách tính tổng số người của tập thể"
          description="Ghi ngày tính, có gồm người làm hợp đồng, người mới vào hay không"
          withAsterisk
          autosize
          minRows={2}
          maxRows={8}
          value={value.text ?? ''}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      );
  }
}

function Quota({ value, set, at }: SettingFieldsProps): ReactNode {
  const byNumber = value.counted === 'number';
  return (
    <>
      <Radio.Group
        label="Giới hạn tính theo"
        value={value.counted ?? 'percent'}
        onChange={(counted) => set({ counted: counted === 'number' ? 'number' : 'percent' })}
      >
        <div className={classes.pair}>
          <Radio value="percent" label="Tỷ lệ phần trăm" />
          <Radio value="number" label="Số lượng" />
        </div>
      </Radio.Group>
      <div className={classes.pair}>
        <Figure
          {...at('limit')}
          label="Không quá"
          description="Con số ghi trong văn bản"
          suffix={byNumber ? '' : '%'}
          decimal={!byNumber}
          value={byNumber ? value.number : value.percent}
          onChange={(next) => set(byNumber ? { number: next } : { percent: next })}
        />
        <TextInput
          {...at('of')}
          label="Tính trên"
          description="Ví dụ: tổng số cá nhân đạt Lao động tiên tiến"
          withAsterisk
          value={value.of ?? ''}
          onChange={(event) => set({ of: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

function Deadline({ value, set, at, children }: SettingFieldsProps & { readonly children: ReactNode }): ReactNode {
  const working = value.until === 'workingDays';
  return (
    <>
      <div className={classes.pair}>
        <Select
          {...at('id')}
          label="Loại hồ sơ"
          description="Theo loại khen thưởng"
          withAsterisk
          data={choices(DEADLINE_LABELS)}
          value={value.id ?? null}
          onChange={(id) => set({ id: id ?? undefined })}
          allowDeselect={false}
        />
        <TextInput
          {...at('label')}
          label="Việc phải làm"
          description="Ví dụ: gửi hồ sơ về Sở Nội vụ"
          withAsterisk
          value={value.label ?? ''}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      </div>
      {children}
      <Radio.Group
        label="Thời hạn tính theo"
        value={value.until ?? 'monthDay'}
        onChange={(until) => set({ until: until === 'workingDays' ? 'workingDays' : 'monthDay' })}
      >
        <div className={classes.pair}>
          <Radio value="monthDay" label="Một ngày hằng năm" />
          <Radio value="workingDays" label="Số ngày làm việc" />
        </div>
      </Radio.Group>
      {working ? (
        <Figure
          {...at('by')}
          label="Số ngày làm việc"
          suffix=" ngày"
          value={value.workingDays}
          onChange={(workingDays) => set({ workingDays })}
        />
      ) : (
        <div className={classes.pair}>
          <Figure {...at('by')} label="Chậm nhất ngày" value={value.day} onChange={(day) => set({ day })} />
          <Select
            label="Tháng"
            withAsterisk
            data={MONTHS}
            value={value.month === undefined ? null : String(value.month)}
            onChange={(month) => set({ month: month === null ? undefined : Number(month) })}
            allowDeselect={false}
          />
        </div>
      )}
    </>
  );
}

function RatioTarget({ value, set, at }: SettingFieldsProps): ReactNode {
  const usual = (id: string) => RATIO_LABELS[id as keyof typeof RATIO_LABELS]?.toLowerCase() ?? '';
  const choose = (id: string) =>
    set({ id, ...(!value.label || value.label === usual(value.id ?? '') ? { label: id === 'khac' ? '' : usual(id) } : {}) });
  return (
    <>
      <div className={classes.pair}>
        <Select
          {...at('id')}
          label="Tỷ lệ dành cho"
          withAsterisk
          data={choices(RATIO_LABELS)}
          value={value.id ?? null}
          onChange={(id) => id && choose(id)}
          allowDeselect={false}
        />
        <Select
          {...at('level')}
          label="Trong khen thưởng"
          withAsterisk
          data={choices(AWARD_LEVEL_LABELS)}
          value={value.level ?? null}
          onChange={(level) => set({ level: level ?? undefined })}
          allowDeselect={false}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          {...at('label')}
          label="Ghi rõ đối tượng"
          description="Ví dụ: người trực tiếp lao động, sản xuất"
          withAsterisk
          value={value.label ?? ''}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
        <Figure
          {...at('percent')}
          label="Tỷ lệ phấn đấu"
          description="Chỉ để theo dõi, không loại hồ sơ nào"
          suffix="%"
          decimal
          value={value.percent}
          onChange={(percent) => set({ percent })}
        />
      </div>
    </>
  );
}
