import { join } from 'node:path';
import { type DataSet, toDataSet } from './data-set.ts';
import { readTable } from './table.ts';

const ids = ['Lead Number'];
const leaks = [
  'Tags',
  'Lead Quality',
  'Lead Profile',
  'Asymmetrique Activity Index',
  'Asymmetrique Profile Index',
  'Asymmetrique Activity Score',
  'Asymmetrique Profile Score',
];
const web = ['TotalVisits', 'Total Time Spent on Website', 'Page Views Per Visit'];
const activity = ['Last Activity', 'Last Notable Activity'];
const late = [
  'What is your current occupation',
  'What matters most to you in choosing a course',
  'Specialization',
  'City',
  'Country',
  'How did you hear about X Education',
];

/** The sets of the README that lies with the data, each with the columns it names. */
export function knownSets(folder: string): DataSet[] {
  const leads = readTable(join(folder, 'x-education.csv'), ',');
  const among = (name: string, drop: readonly string[]) =>
    toDataSet(name, leads, {
      label: 'Converted',
      positive: '1',
      key: 'Prospect ID',
      drop: [...ids, ...leaks, ...drop],
    });
  const deals = readTable(join(folder, 'salvirt-b2b.csv'), ';');
  return [
    among('T0', [...web, ...activity]),
    among('T1', activity),
    among('T1b', [...activity, ...late]),
    among('T2', []),
    toDataSet('Salvirt', deals, { label: 'Status', positive: 'Won', key: '*', drop: [] }),
  ];
}
