import { nativeApi } from './native-api.js';

/** Calls back every `minutes`, also after the background was stopped in between, and soon after the browser starts. */
export function onSchedule(name: string, minutes: number, act: () => void): void {
  const { alarms } = nativeApi();
  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) act();
  });
  void alarms.get(name).then(async (known: unknown) => {
    // Made once: making it anew at each start would put it off for ever.
    if (!known) await alarms.create(name, { periodInMinutes: minutes, delayInMinutes: 1 });
  });
}
