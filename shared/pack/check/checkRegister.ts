import { isIsoDate } from '../../annex/date.ts';
import { type Check, checkKnown, checkUnique } from './checkNames.ts';
import { checkPattern } from './checkPattern.ts';
import { checkMonitored, checkStaleTexts } from './checkStale.ts';

/** Groups, units, indicators, rules and the first round. */
export function checkRegister(check: Check): void {
  const { index, report } = check;
  const { pack } = index;
  for (const key of ['groups', 'indicators', 'rules'] as const) {
    checkUnique(
      report,
      [key],
      'id',
      pack[key].map(({ id }) => id),
    );
  }
  checkUnits(check);
  for (const [i, rule] of pack.rules.entries()) {
    if (rule.indicator !== undefined) {
      checkKnown(report, ['rules', i, 'indicator'], rule.indicator, index.indicators, '指标的 id');
    }
    if (rule.stale !== undefined) {
      checkStaleTexts(report, ['rules', i, 'stale'], rule.stale);
      checkMonitored(report, ['rules', i, 'stale'], pack);
    }
    for (const [j, pattern] of (rule.patterns ?? []).entries()) {
      checkPattern(report, ['rules', i, 'patterns', j], pattern, false);
    }
  }
  checkDates(check);
}

/** Two units that share a name or an alias could not be told apart in an imported table. */
function checkUnits({ index, report }: Check): void {
  const { units } = index.pack;
  checkUnique(
    report,
    ['units'],
    'name',
    units.map(({ name }) => name),
  );
  const owners = new Map(units.map(({ name }, i) => [name, i]));
  for (const [i, unit] of units.entries()) {
    checkKnown(report, ['units', i, 'group'], unit.group, index.groups, '单位组的 id');
    for (const [j, alias] of (unit.aliases ?? []).entries()) {
      const owner = owners.get(alias) ?? i;
      owners.set(alias, owner);
      if (owner === i) continue;
      report(['units', i, 'aliases', j], `别名“${alias}”也属于“${units[owner]?.name}”`, '只属于一个单位的别名');
    }
  }
}

function checkDates({ index, report }: Check): void {
  const { round, bulletin } = index.pack;
  const dates = [
    { path: ['round', 'period', 'from'], date: round.period?.from },
    { path: ['round', 'period', 'to'], date: round.period?.to },
    { path: ['round', 'asOf'], date: round.asOf },
    { path: ['round', 'date'], date: round.date },
    { path: ['bulletin', 'date'], date: bulletin?.date },
  ];
  for (const { path, date } of dates) {
    if (date !== undefined && !isIsoDate(date)) report(path, `写的是“${date}”，没有这一天`, '真实的日期');
  }
  if (round.period && round.period.to < round.period.from) {
    report(['round', 'period', 'to'], `止日 ${round.period.to} 早于起日`, '不早于 from 的日期');
  }
}
