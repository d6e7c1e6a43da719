package org.sopan.stack.process;

/// Another program listens where a part should.
public final class PortTaken extends PartFailed {

    private static final long serialVersionUID = 1;

    PortTaken(int port, String who) {
        super("port " + port + " is taken by another program; " + who + " cannot listen there");
    }
}
