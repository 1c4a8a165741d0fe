package io.perfjunit.report.json;

import io.perfjunit.analysis.band.BandCounts;
import io.perfjunit.analysis.band.SpeedBand;
import io.perfjunit.analysis.band.SpeedBands;
import io.perfjunit.report.json.SpeedBandsDocument.SpeedBandDocument;
import io.perfjunit.report.json.SpeedBandsDocument.StepBandDocument;
import io.perfjunit.run.PerfRun;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.KeyFigure;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.SlaVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What stands at the top of a report. Its sentences come later: they are made of the document. */
final class OverviewMapper {

    private OverviewMapper() {}

    static OverviewDocument toDocument(PerfRun run) {
        return new OverviewDocument(
                List.of(),
                KeyFigure.of(run.verdict()).stream()
                        .map(figure -> keyFigure(figure, run.verdict()))
                        .toList(),
                run.analysis().bands().map(OverviewMapper::speed).orElse(null));
    }

    private static SpeedBandsDocument speed(SpeedBands bands) {
        BandCounts all = bands.all();
        return new SpeedBandsDocument(
                bands.limits().fast().toNanos(),
                bands.limits().moderate().toNanos(),
                bands.limits().slow().toNanos(),
                Arrays.stream(SpeedBand.values())
                        .map(band -> new SpeedBandDocument(
                                band,
                                bands.stepsIn(band),
                                share(bands.stepsIn(band), bands.steps().size()),
                                all.in(band),
                                share(all.in(band), all.calls())))
                        .toList(),
                bands.steps().stream().map(OverviewMapper::step).toList());
    }

    private static StepBandDocument step(BandCounts step) {
        return new StepBandDocument(
                WellFormed.text(step.step()),
                step.band(),
                step.fast(),
                step.moderate(),
                step.slow(),
                step.critical(),
                step.failed());
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static KeyFigureDocument keyFigure(KeyFigure figure, SlaVerdict verdict) {
        Budget budget = figure.first().budget();
        return new KeyFigureDocument(
                WellFormed.text(budget.metric()),
                budget.scope().isEveryStep()
                        ? "every step"
                        : WellFormed.text(budget.scope().step()),
                WellFormed.text(budget.scope().stage()),
                budget.unit(),
                budget.isFloor(),
                value(figure.first().measured()),
                value(figure.limit(Severity.WARN)),
                value(figure.limit(Severity.FAIL)),
                value(figure.limit(Severity.ABORT)),
                value(figure.gap()),
                figure.tier(),
                figure.tiers().stream().map(verdict.budgets()::indexOf).toList());
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
