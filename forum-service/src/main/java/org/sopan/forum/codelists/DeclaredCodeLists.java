package org.sopan.forum.codelists;

import java.util.List;

/// Code lists that are not written down a second time but drawn from what is declared in code, such as the states of
/// an aggregate from its table.
public interface DeclaredCodeLists {

    List<CodeList> list();
}
