package io.perfjunit.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestNameTests {

    @Test
    void theTitleIsTheClassWithoutItsPackageAndTheMethod() {
        assertThat(new TestName("com.shop.ShopLoadTest", "shop", "").title()).isEqualTo("ShopLoadTest#shop");
        assertThat(new TestName("com.shop.Shop$Inner$Most", "shop", "").title()).isEqualTo("Shop.Inner.Most#shop");
        assertThat(new TestName("ShopLoadTest", "shop", "[2] SMALL").title()).isEqualTo("ShopLoadTest#shop [2] SMALL");
        assertThat(TestName.ofLoad("nightly").title()).isEqualTo("nightly");
    }

    @Test
    void argumentsOfAnInvocationStayOnOneLine() {
        assertThat(new TestName("X", "y", "[1] a\nb\u001B[2J").title()).isEqualTo("X#y [1] a b [2J");
        assertThat(new TestName("X", "y", "z".repeat(999)).title()).hasSize(200).endsWith("z…");
    }
}
