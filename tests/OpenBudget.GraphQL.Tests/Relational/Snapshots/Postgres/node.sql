-- { node(id: "Qm9vazpuYWhhbg==") { id ... on Book { title author { name } } } }

SELECT t0.ordinal, t1."Key", t1."Title", t2."Name"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t0
JOIN "Books" t1 ON t1."Key" = t0.value
JOIN "Authors" t2 ON t2."Id" = t1."AuthorId"
ORDER BY t0.ordinal
