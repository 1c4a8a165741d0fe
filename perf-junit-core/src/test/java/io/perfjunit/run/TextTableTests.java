package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.run.TextTable.Side;
import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void namesStandLeftAndNumbersRight() {
        TextTable table = new TextTable(Side.LEFT, Side.RIGHT, Side.LEFT)
                .row("step", "calls", "note")
                .row("GET /orders", "5,994", "x")
                .row("pay", "7", "");
        assertThat(table.lines("> "))
                .containsExactly(
                        "> step         calls  note", //
                        "> GET /orders  5,994  x", //
                        "> pay              7");
    }

    @Test
    void aCharacterOfTwoUnitsIsAsWideAsAnother() {
        TextTable table = new TextTable(Side.LEFT, Side.LEFT).row("🛒🛒", "a").row("xxxx", "b");
        assertThat(table.lines("")).containsExactly("🛒🛒    a", "xxxx  b");
    }

    @Test
    void missingCellsStayEmpty() {
        TextTable table = new TextTable(Side.LEFT, Side.RIGHT).row("a").row("b", "1");
        assertThat(table.lines("")).containsExactly("a", "b  1");
    }
}
