-- { node(id: "Qm9vazpuYWhhbg==") { id ... on Book { title author { name } } } }

SELECT t0.ordinal, t1."Key", t1."Title", t2."Name"
FROM (SELECT key AS ordinal, value FROM json_each(?1)) t0
JOIN "Books" t1 ON t1."Key" = t0.value
JOIN "Authors" t2 ON t2."Id" = t1."AuthorId"
ORDER BY t0.ordinal
