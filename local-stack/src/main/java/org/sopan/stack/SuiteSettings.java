package org.sopan.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PartFiles;
import org.sopan.stack.process.Ports;

/// How a suite is run: `home` keeps everything it writes, `root` is the source tree it was built in, ports by part,
/// heap limits of the four services. With `archivesClasses` a start leaves behind what makes the next one faster.
public record SuiteSettings(
        Path home,
        Path root,
        Map<PartName, Integer> ports,
        Map<PartName, Integer> heapMegabytes,
        Duration startLimit,
        boolean archivesClasses,
        Lifetime lifetime) {

    private static final Duration USUAL_START_LIMIT = Duration.ofSeconds(90);

    public SuiteSettings {
        home = home.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        heapMegabytes = Map.copyOf(heapMegabytes);
    }

    /// On the usual ports with the usual limits.
    public static SuiteSettings usual(Path home, Path root, Lifetime lifetime) {
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        var heap = new EnumMap<PartName, Integer>(PartName.class);
        for (var part : PartName.values()) {
            ports.put(part, part.usualPort());
            heap.put(part, part.usualHeapMegabytes());
        }
        return new SuiteSettings(home, root, ports, heap, USUAL_START_LIMIT, true, lifetime);
    }

    /// On ports that are free now, for one run.
    public static SuiteSettings onFreePorts(Path home, Path root, Lifetime lifetime) {
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        for (var part : PartName.values()) {
            ports.put(part, Ports.free());
        }
        var usual = usual(home, root, lifetime);
        return new SuiteSettings(home, root, ports, usual.heapMegabytes, USUAL_START_LIMIT, false, lifetime);
    }

    /// The source tree: named by the system property `sopan.root`, else the nearest folder above that holds it.
    public static Path findRoot() {
        var named = System.getProperty("sopan.root");
        if (named != null) {
            return Path.of(named);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local-parts"))) {
                return folder;
            }
        }
        throw new PartFailed("no source tree of Sopan here or above; name it by the system property sopan.root");
    }

    /// The same but for one service's heap.
    public SuiteSettings withHeap(PartName service, int megabytes) {
        var heap = new EnumMap<PartName, Integer>(heapMegabytes);
        heap.put(service, megabytes);
        return new SuiteSettings(home, root, ports, heap, startLimit, archivesClasses, lifetime);
    }

    public int port(PartName part) {
        return setting(ports, part);
    }

    int heap(PartName part) {
        return setting(heapMegabytes, part);
    }

    PartFiles files(PartName part) {
        return new PartFiles(home.resolve(part.text()), log(part));
    }

    public Path log(PartName part) {
        return home.resolve("logs").resolve(part.text() + ".log");
    }

    Parts parts() {
        return new Parts(root.resolve("local-parts").resolve("target").resolve("parts"));
    }

    private static int setting(Map<PartName, Integer> map, PartName part) {
        var value = map.get(part);
        if (value == null) {
            throw new IllegalArgumentException("no setting for " + part.text() + " in " + map);
        }
        return value;
    }
}
