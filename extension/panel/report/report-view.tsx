import { ArrowLeft, Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Report } from '../../report/make-report.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import './report-view.css';

/** How much of the file is shown before it is saved; the file itself can be opened to see all. */
const shownLength = 20_000;

/** A file about the page in front, to be looked at, saved and sent by the rep herself. */
export function ReportView() {
  const { route, services } = usePanel();
  const m = messages.value;
  const [report, setReport] = useState<Report | null>();
  const leave = () => {
    route.value = { view: 'page' };
  };
  useEffect(() => {
    services.currentPage.report().then(setReport, () => setReport(null));
  }, []);
  useShortcuts({ Escape: leave });
  return (
    <section class="report" aria-labelledby="report-title">
      <Button look="quiet" icon={ArrowLeft} directional onClick={leave}>
        {m.teach.back}
      </Button>
      <h1 id="report-title">{m.report.title}</h1>
      <p>{m.report.intro}</p>
      {report === undefined && <p class="note">{m.report.making}</p>}
      {report === null && (
        <p class="problem" role="alert">
          {m.report.failed}
        </p>
      )}
      {report && <ReportFile report={report} />}
    </section>
  );
}

function ReportFile({ report: { fileName, text } }: { report: Report }) {
  const m = messages.value.report;
  const [address, setAddress] = useState<string>();
  const file = new Blob([text], { type: 'text/html' });
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <>
      <a class="button button-primary" href={address} download={fileName}>
        <Icon node={Download} size={15} />
        <span>{m.save}</span>
      </a>
      <h2 id="report-preview">{m.preview}</h2>
      <p class="note">
        <bdi>{fileName}</bdi> · {m.size(formatNumber(Math.ceil(file.size / 1_000)))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a keyboard must reach it */}
      <section class="report-preview" tabIndex={0} aria-labelledby="report-preview">
        <pre dir="ltr">{text.slice(0, shownLength)}</pre>
      </section>
    </>
  );
}
