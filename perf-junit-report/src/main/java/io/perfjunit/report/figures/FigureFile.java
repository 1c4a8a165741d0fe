package io.perfjunit.report.figures;

import io.perfjunit.analysis.sweep.SweepFigures;
import java.util.List;

/** What a file holds. */
public sealed interface FigureFile {

    /** How it is called in the analysis: its file, or the name that somebody gave it. */
    String name();

    /** What to know in reading its figures. */
    List<String> notes();

    /**
     * Levels of one load.
     *
     * @param name of the file
     * @param figures the levels
     * @param targets limits that the file itself brings along
     * @param notes what to know
     */
    record Levels(String name, SweepFigures figures, List<FigureTarget> targets, List<String> notes)
            implements FigureFile {

        public Levels {
            targets = List.copyOf(targets);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Environments, profiles, or single runs.
     *
     * @param name of the file
     * @param sides in their order, one at least
     * @param notes what to know
     */
    record Sides(String name, List<MeasuredSide> sides, List<String> notes) implements FigureFile {

        public Sides {
            sides = List.copyOf(sides);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Ranges within which load classes lie.
     *
     * @param name of the file
     * @param classes from the lightest to the heaviest
     */
    record Envelope(String name, List<LoadClass> classes) implements FigureFile {

        public Envelope {
            classes = List.copyOf(classes);
        }

        @Override
        public List<String> notes() {
            return List.of();
        }
    }
}
