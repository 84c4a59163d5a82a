"""Run by Alembic: it works in the transaction of the connection that ``upgrading`` hands it."""

from alembic import context

from rashomon.store.schema import document

given = context.config.attributes["connection"]
context.configure(connection=given, target_metadata=document.metadata, render_as_batch=True)
context.run_migrations()
