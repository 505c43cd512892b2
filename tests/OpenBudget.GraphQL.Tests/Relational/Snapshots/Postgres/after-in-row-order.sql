-- { books(after: "e2JjNzIwY2I5fTM=" ) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE t0."Id" > $1
ORDER BY t0."Id"
LIMIT $2
