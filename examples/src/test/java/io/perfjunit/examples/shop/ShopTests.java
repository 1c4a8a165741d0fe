package io.perfjunit.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopTests {
    @Test
    void shopsDoNotSeeEachOthersOrders() {
        try (Shop one = Shop.start();
                Shop another = Shop.start()) {
            one.orders().place(new NewOrder(1, 1, 1));

            assertThat(one.orders().count()).isEqualTo(another.orders().count() + 1);
            assertThat(one.url()).isNotEqualTo(another.url());
        }
    }

    @Test
    void aClosedShopAnswersNoMore() {
        Shop shop = Shop.start();
        URI url = shop.url();
        shop.close();

        assertThatThrownBy(() -> new ShopClient(url).get("/health"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> shop.orders().count()).isInstanceOf(DatabaseException.class);
    }

    @Test
    void onePortServesOneShop() {
        try (Shop shop = Shop.start()) {
            ShopSettings same = ShopSettings.defaults().withPort(shop.url().getPort());

            assertThatThrownBy(() -> Shop.start(same))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the shop cannot listen on port " + same.port());
        }
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShopSettings.defaults().withPoolSize(0))
                .withMessage("poolSize must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShopSettings.defaults().withPort(65_536))
                .withMessage("port must be between 0 and 65535, was 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShopSettings.defaults().withConnectionWait(Duration.ofMillis(249)))
                .withMessage("connectionWait must be at least PT0.25S, was PT0.249S");
    }
}
