"""From CLEAR dependencies to Universal Dependencies 2.

The pipelines that Explosion trains on OntoNotes speak the language of ClearNLP (Choi & Palmer 2012, "Guidelines for the
CLEAR Style Constituent to Dependency Conversion", TR 01-12): prepositions and the verb "be" govern what they stand
with, and each conjunct hangs on the one before. UD 2 (de Marneffe et al. 2021) has content words govern, and hangs all
conjuncts on the first. ``RULES`` stand in the order in which they run; subtypes are those of the treebanks that the
shipped reader learned from.
"""

from __future__ import annotations

from rashomon.annotations.pipelines.tree import Tree
from rashomon.annotations.reader import Tagged
from rashomon.annotations.reader.names import spans

#: Labels that CLEAR has and UD 2 has not: a parser that knows one of them speaks CLEAR.
MARKS = frozenset(
    """acomp agent attr auxpass csubjpass dative dobj meta neg npadvmod nsubjpass oprd pcomp pobj poss preconj predet
    prep prt quantmod relcl""".split()
)

#: What has only another name in UD 2.
RENAMED = {
    "acomp": "xcomp",
    "agent": "advmod",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "hmod": "compound",
    "hyph": "punct",
    "infmod": "acl",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nn": "compound",
    "nsubjpass": "nsubj:pass",
    "num": "nummod",
    "number": "compound",
    "oprd": "xcomp",
    "partmod": "acl",
    "poss": "nmod:poss",
    "possessive": "case",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "rcmod": "acl:relcl",
    "relcl": "acl:relcl",
}

_BE = frozenset("be is am are was were been being 's ’s 're ’re 'm ’m ai".split())
_NOMINAL = frozenset("NOUN PROPN PRON NUM SYM DET".split())
_VERBAL = frozenset({"VERB", "AUX"})
_ADPOSITIONS = frozenset({"ADP", "SCONJ"})
_OBLIQUE = frozenset({"prep", "pcomp", "pobj", "dative"})


def universal(tagged: Tagged) -> tuple[list[int], list[str]]:
    """Heads and labels in UD 2 of a sentence whose heads and labels are CLEAR's."""
    tree = Tree(tagged)
    coordinations(tree)
    prepositions(tree)
    currencies(tree)
    copulas(tree)
    persons(tree, [(start + 1, end) for start, end, kind in spans(tagged.names) if kind == "person"])
    return tree.heads[1:], relations(tree)


def coordinations(tree: Tree) -> None:
    """Conjuncts hang on the first one, conjunctions and commas on the conjunct that follows them."""
    for word in tree.words:
        children = tree.children(word)
        conjuncts = [c for c in children if tree.labels[c] == "conj" and c > word]
        for child in children:
            following = next((c for c in conjuncts if word < child < c), None)
            if following and tree.labels[child] in {"cc", "punct"}:
                tree.hang(child, following)
    for word in tree.words:
        while tree.labels[word] == "conj" and tree.labels[tree.heads[word]] == "conj":
            tree.hang(word, tree.heads[tree.heads[word]])


def prepositions(tree: Tree) -> None:
    """What a preposition governs takes its place, and the preposition becomes its ``case``, or the ``mark`` of a clause
    ("after leaving"). The inner one of two goes first ("out of the house")."""
    for word in tree.deepest_first():
        governed = _governed(tree, word) if _is_preposition(tree, word) else None
        if governed is None:
            continue
        clause = tree.labels[governed] == "pcomp" and _is_clause(tree, governed)
        tree.swap(word, governed, "mark" if clause else "case")
        if tree.labels[governed] == "agent" and not clause:
            tree.labels[governed] = "obl:agent"
        elif tree.labels[governed] in _OBLIQUE and tree.labels[governed] != "pcomp":
            tree.labels[governed] = "pcomp" if clause else "prep"


def _is_preposition(tree: Tree, word: int) -> bool:
    return tree.labels[word] in {"prep", "agent"} or tree.upos[word] in _ADPOSITIONS


def _governed(tree: Tree, preposition: int) -> int | None:
    """The object of a preposition: its own, that of one inside it, or that of one it is joined to ("in and near X")."""
    children = tree.children(preposition)
    for label in ("pobj", "pcomp", "prep", "conj"):
        for child in children:
            if tree.labels[child] == label and (label in {"pobj", "pcomp"} or _has_case(tree, child)):
                return child
    return None


def _has_case(tree: Tree, word: int) -> bool:
    return any(tree.labels[child] == "case" and child < word for child in tree.children(word))


def _is_clause(tree: Tree, word: int) -> bool:
    subjects = {"nsubj", "nsubjpass", "csubj", "csubjpass"}
    return tree.upos[word] in _VERBAL or any(tree.labels[child] in subjects for child in tree.children(word))


def currencies(tree: Tree) -> None:
    """A currency sign governs its number: "$" in "$5 million"; what stands between the two stays with the number."""
    for word in tree.words:
        number = tree.heads[word]
        if tree.xpos[word] == "$" and number > word and tree.upos[number] == "NUM":
            tree.swap(number, word, "nummod", keep=range(word, number))


def copulas(tree: Tree) -> None:
    """The predicate takes the place of "be": a noun or adjective, else a prepositional phrase ("was in hospital").

    With "there", "be" stays the head and what there is becomes its subject. Before a clause ("is to leave") it stays
    the head, too, as with any other verb.
    """
    for word in tree.deepest_first():
        if tree.forms[word] not in _BE or tree.labels[word] in {"aux", "auxpass"}:
            continue
        children = tree.children(word)
        if any(tree.labels[c] == "expl" and tree.forms[c] == "there" for c in children):
            _relabel(tree, children, {"attr": "nsubj"})
        elif predicate := _predicate(tree, word, children):
            _relabel(tree, [c for c in children if c != predicate], _BESIDE_BE)
            tree.swap(word, predicate, "cop")
            tree.upos[word] = "AUX"


#: What hangs on "be" is no part of the predicate's noun phrase.
_BESIDE_BE = {"prep": "obl", "pcomp": "advcl", "npadvmod": "obl:unmarked"}


def _predicate(tree: Tree, word: int, children: list[int]) -> int | None:
    labels = {tree.labels[c] for c in children}
    for label in ("attr", "acomp"):
        if label in labels:
            return next(c for c in children if tree.labels[c] == label)
    if "nsubj" not in labels or labels & {"ccomp", "xcomp", "dobj", "obj"}:
        return None
    return next((c for c in children if c > word and tree.labels[c] == "prep" and _has_case(tree, c)), None)


def _relabel(tree: Tree, words: list[int], names: dict[str, str]) -> None:
    for word in words:
        tree.labels[word] = names.get(tree.labels[word], tree.labels[word])


def persons(tree: Tree, names: list[tuple[int, int]]) -> None:
    """The first word of a person's name is its head and the others hang on it as ``flat``; a title before the name is
    its ``nmod:desc``. Names of other things keep their last word as head, in UD, too."""
    for first, last in names:
        inside = range(first, last + 1)
        tops = [word for word in inside if tree.heads[word] not in inside]
        if len(tops) != 1 or not all(tree.labels[w] in {"compound", "nmod", "flat"} for w in inside if w != tops[0]):
            continue
        for word in inside:
            if word != tops[0]:
                tree.hang(word, tops[0])
        if tops[0] != first:
            tree.swap(tops[0], first, "flat")
        for child in tree.children(first):
            if child in inside:
                tree.labels[child] = "flat"
            elif child < first and tree.labels[child] in {"compound", "nmod"}:
                tree.labels[child] = "nmod:desc"


def relations(tree: Tree) -> list[str]:
    """The label of each word in UD 2."""
    return tree.rooted([_relation(tree, word) for word in tree.words])


def _relation(tree: Tree, word: int) -> str:
    label = tree.labels[word]
    if label in _OBLIQUE and not (label == "dative" and tree.upos[word] not in _ADPOSITIONS):
        return _oblique(tree, word)
    if label == "npadvmod":
        return "nmod:unmarked" if _on_noun(tree, word) else "obl:unmarked"
    if label == "tmod":
        return "obl:unmarked"
    if label == "aux" and tree.xpos[word] == "TO":
        return "mark"
    if label == "neg" and tree.xpos[word] == "DT":
        return "det"
    if label == "nmod" and word < tree.heads[word] and not _has_case(tree, word):
        return "compound"
    if label == "amod" and tree.upos[tree.heads[word]] == "NUM" and tree.upos[word] != "NOUN":
        return "advmod"  # "more than 50"
    return RENAMED.get(label, label)


def _oblique(tree: Tree, word: int) -> str:
    """What is left of prepositions and their objects: a clause, a noun, or a preposition alone ("the house he lives
    in")."""
    if tree.labels[word] == "pcomp" and _is_clause(tree, word):
        return "acl" if _on_noun(tree, word) else "advcl"
    if tree.upos[word] in _ADPOSITIONS and not _has_case(tree, word):
        return "advmod"
    return "nmod" if _on_noun(tree, word) else "obl"


def _on_noun(tree: Tree, word: int) -> bool:
    return tree.upos[tree.heads[word]] in _NOMINAL
