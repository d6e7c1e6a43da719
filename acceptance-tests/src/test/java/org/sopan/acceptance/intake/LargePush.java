package org.sopan.acceptance.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.client.Api;

/// A CSV of many rows on disk, and sending it without reading it into memory.
final class LargePush {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String HEADER = "area,indicator,period,value,dataset\n";

    private final Path file;
    private final int rows;

    private LargePush(Path file, int rows) {
        this.file = file;
        this.rows = rows;
    }

    /// As many figures of blocks as are wanted, each once, and behind them one row that is wrong.
    static LargePush write(Path file, Api api, String dataset, int rows) {
        var areas = codes(api, "/v1/areas?level=block&limit=1000");
        var indicators = codes(api, "/v1/indicators?programme=NFHS&limit=1000").stream()
                .filter(code -> !code.equals("NFHS-OOPD"))
                .toList();
        try (var text = Files.newBufferedWriter(file)) {
            text.write(HEADER);
            int row = 0;
            for (int month = 0; row < rows - 1; month++) {
                for (var area : areas) {
                    for (int i = 0; i < indicators.size() && row < rows - 1; i++) {
                        row++;
                        text.write("%s,%s,%d-%02d,%d.%02d,%s%n"
                                .formatted(
                                        area,
                                        indicators.get(i),
                                        2010 + month / 12,
                                        month % 12 + 1,
                                        row % 100,
                                        row / 100 % 100,
                                        dataset));
                    }
                }
            }
            text.write("D445,NFHS-ANC1,2010-01,104.2," + dataset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LargePush(file, rows);
    }

    int rows() {
        return rows;
    }

    Answer send(Api api, String query) {
        var request = HttpRequest.newBuilder(api.address().resolve("/v1/observations" + query))
                .timeout(PATIENCE)
                .header("Content-Type", "text/csv")
                .header("Authorization", "Bearer " + api.key());
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    request.POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(Api api, String list) {
        var codes = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get(list + cursor).expect(200).json();
            codes.addAll(page.getList("items.code"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return codes;
    }
}
