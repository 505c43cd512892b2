import { useLocation } from '../location';
import type { Language, MoneyUnit } from '../queries/generated';
import { useTexts } from './useTexts';

const units: Record<string, MoneyUnit> = { yuan: 'YUAN', wan: 'WAN_YUAN', yi: 'YI_YUAN' };

/** The units' names in an address. */
export const unitNames = Object.keys(units);

// 分 is the finest a document prints: two decimals of 元, six of 万元, ten of 亿元. What is shown is never rounded.
const fewest: Record<MoneyUnit, number> = { YUAN: 0, WAN_YUAN: 2, YI_YUAN: 4 };

/** The unit the reader chose and the language, as the questions need them. */
export function useUnit(): MoneyUnit {
  return units[useLocation().params.get('unit') ?? 'wan'] ?? 'WAN_YUAN';
}

export function useQueryLanguage(): Language {
  return useLocation().language === 'zh' ? 'ZH' : 'EN';
}

export interface Numbers {
  unit: MoneyUnit;
  unitLabel: string;
  /** An amount in the chosen unit. */
  money: (value: number) => string;
  /** A change with its sign. */
  change: (value: number) => string;
  /** A percentage as the service gives it, with its sign. */
  percent: (value: number) => string;
  plain: (value: number) => string;
}

export function useNumbers(): Numbers {
  const unit = useUnit();
  const texts = useTexts();
  const locale = texts.htmlLanguage;
  const money = new Intl.NumberFormat(locale, { minimumFractionDigits: fewest[unit], maximumFractionDigits: 20 });
  const signed = new Intl.NumberFormat(locale, { minimumFractionDigits: fewest[unit], maximumFractionDigits: 20, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 20, signDisplay: 'exceptZero' });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  return {
    unit,
    unitLabel: texts.units[unit],
    money: (value) => money.format(value),
    change: (value) => signed.format(value),
    percent: (value) => texts.percent(percent.format(value)),
    plain: (value) => plain.format(value),
  };
}
