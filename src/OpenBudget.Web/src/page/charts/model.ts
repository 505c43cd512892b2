import type { AbsenceReason, PlaceFragment } from '../queries/generated';

/** One figure of a chart. Its number places a mark on the screen; what a reader sees of it is text made from the exact number. */
export interface Cell {
  value: number | null | undefined;
  withheld?: boolean;
  reason?: AbsenceReason;
  places?: readonly PlaceFragment[];
}

export interface ChartRow {
  key: string;
  label: string;
  /** A path inside the page that the row leads to. */
  path?: readonly string[];
  /** One for each series. */
  cells: readonly Cell[];
  /** What the stacked parts belong to. */
  total?: Cell;
}

/** What a chart shows, without a word on how it is drawn: the picture and the table are both made of it. */
export interface ChartModel {
  /** Columns stand side by side along time, each stacked from its series; bars lie under each other, the series of a row together. */
  shape: 'columns' | 'bars';
  /** The head of the rows' names. */
  rowHead: string;
  series: readonly string[];
  totalHead?: string;
  rows: readonly ChartRow[];
  note?: string;
}

const columnsHeight = 320;
const barStep = 20;
const barRow = 30;

/** The height in pixels, known before the chart is drawn, so that nothing jumps when it appears. */
export function heightOf(model: ChartModel): number {
  return model.shape === 'columns' ? columnsHeight : model.rows.length * rowHeight(model) + 4;
}

export function rowHeight(model: ChartModel): number {
  return barRow + barStep * model.series.length;
}
