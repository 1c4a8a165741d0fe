package io.perfjunit.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTests {

    @Test
    void callsThatASharedConnectionHadNoStreamForAreTold() {
        Repeats shared = new Repeats(true);
        shared.gaveUp(Fault.STREAM_REFUSED);
        shared.gaveUp(Fault.STREAM_REFUSED);
        shared.gaveUp(Fault.CONNECTION_RESET);

        assertThat(shared.notices())
                .containsExactly(
                        "HTTP/2: 2 calls were refused a stream by connections that users share: that limits the client,"
                                + " not the service; connections = PER_USER or fewer users leave room");
    }

    @Test
    void onConnectionsOfTheirOwnTheServiceMeansWhatItSays() {
        Repeats own = new Repeats(false);
        own.gaveUp(Fault.STREAM_REFUSED);

        assertThat(own.notices()).isEmpty();
    }
}
