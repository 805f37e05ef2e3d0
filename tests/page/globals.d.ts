import type * as bundle from './subject.js';

declare global {
  // The bundle's global, see `bundleForPage`.
  var subject: typeof bundle;
  var onStage: bundle.Stage;
  var detections: number;
  var stopDetecting: () => void;
  /** Tasks over 50 ms, in ms, and times of layout shifts since the page was opened. */
  var longTasks: number[];
  var shifts: number[];
}
