package org.sopan.stack.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sopan.stack.process.PartFailed;
import org.tukaani.xz.XZInputStream;

/// The jar in `folder` that holds PostgreSQL as a `.txz`, unpacked beside itself.
///
/// Several JVMs may ask at once: a file lock lets one unpack, into a folder that gets its final name only when it is
/// complete.
record PostgresArchive(Path folder) {

    /// A file lock holds between processes; between threads of one process this one does.
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private static final int ANY_EXECUTE = 0111;

    Path unpackedHome() {
        var home = folder.resolve("unpacked");
        if (Files.isDirectory(home)) {
            return home;
        }
        IN_THIS_JVM.lock();
        try (var channel = FileChannel.open(
                        folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.isDirectory(home) && lock.isValid()) {
                unpackTo(home);
            }
            return home;
        } catch (IOException e) {
            throw Parts.unchecked("PostgreSQL could not be unpacked into " + home, e);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private void unpackTo(Path home) throws IOException {
        var half = folder.resolve("unpacked.part");
        deleteTree(half);
        try (var zip = new ZipInputStream(Files.newInputStream(jar()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpackTar(zip, half);
                    Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
                    return;
                }
            }
        }
        throw new PartFailed(jar() + " holds no .txz");
    }

    private Path jar() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new PartFailed("no jar with PostgreSQL in " + folder));
        }
    }

    private static void unpackTar(InputStream packed, Path target) throws IOException {
        var tar = new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new PartFailed("the archive of PostgreSQL reaches outside its folder: " + entry.getName());
            }
            Files.createDirectories(entry.isDirectory() ? path : path.getParent());
            writeEntry(tar, entry, path);
        }
    }

    private static void writeEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, path);
            if ((entry.getMode() & ANY_EXECUTE) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make executable: " + path);
            }
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
